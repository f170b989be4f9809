/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * The dialog in which passages are shown. What it shows is told by the fragment, so that Back, reload
 * and links work; closing it leads to where its reader was before it. */
'use strict';

const heading = make('h2', { id: 'drill-title', tabindex: '-1' });
const body = make('div');
const message = make('p', { role: 'status' });
const dialog = make('dialog', { 'aria-labelledby': 'drill-title' },
  make('div', { class: 'tools' },
    make('button', { type: 'button', onclick: () => (step ? history.back() : dialog.close()) }, say('back')),
    make('button', { type: 'button', onclick: () => dialog.close() }, say('close'))),
  heading, message, body);
let opener = null;   // what had the focus before the dialog
let step = null;     // entries of the history since the page; 0: it was opened by its address; null: closed
let leaving = false; // on the way back to the page

const page_address = () => location.href.replace(/#.*/, '');

/* Closed by its reader: its entries lie behind, and are gone back through. */
function leave() {
  const steps = step;
  step = null;
  if (steps === null) return;
  leaving = steps > 0;
  if (leaving) history.go(-steps);
  else history.replaceState(null, '', page_address());
}

function focus_opener() {
  if (opener && opener.isConnected) opener.focus();
  opener = null;
}

dialog.addEventListener('close', () => {
  body.replaceChildren();
  dialog.remove();
  leave();
  if (!leaving) focus_opener();
});

/* Back at the page: one that was opened by its address becomes it. */
function arrive() {
  leaving = false;
  if (read_fragment(location.hash)) history.replaceState(null, '', page_address());
  setTimeout(focus_opener); // the browser has looked for the section that the address names
}

/* Counts the entry that the page has come to, and notes it there for when it is come to again. */
function count_step(loaded) {
  step = history.state?.step ?? (loaded ? 0 : (step ?? 0) + 1);
  history.replaceState({ step }, '');
}

/* Closed since the page went back. */
function close_dialog() {
  step = null;
  if (dialog.open) dialog.close();
}

function show(title, status, ...content) {
  heading.textContent = title;
  message.textContent = status;
  body.replaceChildren(...content);
  if (!dialog.open) {
    opener = document.activeElement;
    document.body.append(dialog);
    dialog.showModal();
  }
  dialog.scrollTop = 0;
  heading.focus();
}

async function copy(text) {
  const held = make('textarea', {}, text);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    dialog.append(held);
    held.select();
    document.execCommand('copy');
    held.remove();
  }
  message.textContent = say('copied');
}
