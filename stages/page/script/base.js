/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * What the scripts of the page share. They stand one behind the other, each an element of its own,
 * and see one another's names:
 *
 *     base, passages, dialog, lists, fragments, tables, pictures
 *
 * Text becomes text only, never markup. */
'use strict';

const store = document.getElementById('passages'); // null: the page has none of them
const words = JSON.parse(document.getElementById('words').textContent); // script_words.h
const $ = (selector, of = document) => [...of.querySelectorAll(selector)];
const say = (key, ...given) =>
  (words[key] ?? key).replace(/\{(\d)\}/g, (all, i) => given[i] ?? all);

/* An element with properties, listeners (onclick: function) and children (text or elements). */
function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

const live = make('div', { class: 'live', role: 'status' });
document.body.append(live);

/* Hands a file over to whoever reads the page. */
function save(name, blob) {
  const url = URL.createObjectURL(blob);
  make('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
