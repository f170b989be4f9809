/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * Where the fragment leads, and what leads to a fragment:
 *
 *     #theme=T   #pair=A,B   #without=A,B   #passage=DOC:TURN   #doc=DOC
 *
 * The first three may go on &project=P &group=G &wave=W &search=TEXT &order=KEY, the last one
 * &turn=TURN, where it opens: a view is what its address says. Names in it are percent-encoded. */
'use strict';

const MARKS = '[data-theme], [data-pair], [data-without], [data-doc]';

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/* What the fragment says: { kind, names, asked }; null when it names a place of the page. */
function read_fragment(fragment) {
  const [first, ...rest] = fragment.slice(1).split('&');
  const cut = first.indexOf('='), kind = first.slice(0, cut);
  if (cut < 0 || !['theme', 'pair', 'without', 'passage', 'doc'].includes(kind)) return null;
  const asked = {};
  for (const part of rest) {
    const at = part.indexOf('=');
    asked[part.slice(0, at)] = decode(part.slice(at + 1));
  }
  return { kind, names: first.slice(cut + 1).split(kind === 'passage' ? ':' : ',').map(decode), asked };
}

function write_fragment({ kind, names, asked }) {
  const said = Object.entries(asked).filter(([, value]) => value);
  return [[kind, names.map(encodeURIComponent).join(',')], ...said.map(([key, value]) => [key, encodeURIComponent(value)])]
    .map((pair) => pair.join('=')).join('&');
}

/* Keeps the entry of the history, so that typing makes no new ones. */
const tell_of = (view) => (asked) =>
  history.replaceState(history.state, '', '#' + write_fragment({ ...view, asked }));

function open_list(view) {
  const [one, other] = view.names, a = ids_of(one), b = view.kind === 'theme' ? null : ids_of(other ?? '');
  if (a.size === 0 || (b && b.size === 0)) return false;
  const title = say({ theme: 'title', pair: 'pair', without: 'without' }[view.kind], ...view.names.map(name_of));
  list(title, find(a, b, view.kind === 'without'), a, b, view, tell_of(view));
  return true;
}

function open_view(view) {
  if (view.kind !== 'passage' && view.kind !== 'doc') return open_list(view);
  const doc = talk().docs.find((d) => d[DOC] === view.names[0]);
  return Boolean(doc) && (view.kind === 'doc' ? show_doc(doc, view.asked.turn) : show_passage(doc, view.names[1]));
}

function route(loaded) {
  const view = read_fragment(location.hash);
  if (!view) return close_dialog();
  count_step(loaded);
  if (!open_view(view)) show(say('unknown', view.names.join(', ')), '');
}

/* The address of what a mark stands for: its themes, and the level of the talk it tells of. */
function fragment_of(mark) {
  const kind = ['pair', 'without', 'theme', 'doc'].find((key) => key in mark.dataset);
  const text = mark.dataset[kind], asked = {};
  for (const word of CHOICES) asked[word] = mark.dataset[word];
  return write_fragment({ kind, names: kind === 'doc' ? [text] : text.split(' '), asked });
}

function follow(mark, event) {
  event.preventDefault();
  mark.focus();
  location.hash = fragment_of(mark);
}

/* Where there are no passages nothing leads to them: names are text, what has a name in a picture is
 * a part of it, and what only leads on goes. */
function unmark(mark) {
  mark.removeAttribute('tabindex');
  if (mark.hasAttribute('aria-label')) mark.setAttribute('role', 'img');
  else if (!mark.matches('button')) mark.removeAttribute('role');
  else if (mark.querySelector('bdi')) mark.replaceWith(...mark.childNodes);
  else mark.remove();
}

if (!store) {
  $(MARKS).filter((mark) => mark.matches('button, [role=button]')).forEach(unmark);
} else {
  document.addEventListener('click', (event) => {
    const mark = event.target.closest(MARKS);
    if (mark) follow(mark, event);
  });
  document.addEventListener('keydown', (event) => {
    const mark = event.target.closest?.(MARKS);
    if (mark && (event.key === 'Enter' || event.key === ' ')) follow(mark, event);
  });
  addEventListener('popstate', () => (leaving ? arrive() : route(false)));
  if (location.hash) route(true);
  addEventListener('load', () => self.requestIdleCallback?.(talk)); // so that the first press need not wait
}
