/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * Tables are sorted by a column and filtered; in a grid the arrows go from cell to cell. */
'use strict';

const text_of_cell = (cell) => (cell ? cell.textContent.trim() : '');

/* The number that a cell begins with, as in "2.4 (1.3 to 4.1)" and "11.0 %"; what is "< 0.001" is a
 * little less than that; NaN where there is none. */
function number_of(cell) {
  const found = /^(<\s*)?(-?)(inf|\d+(?:\.\d+)?)/.exec(text_of_cell(cell));
  if (!found) return NaN;
  const size = found[3] === 'inf' ? Infinity : Number(found[3]);
  return (found[2] ? -size : size) * (found[1] ? 1 - 1e-9 : 1);
}

/* In a column of numbers by size, else by letters; what has neither comes last. */
function compare(a, b, up) {
  const none = (key) => key === '' || Number.isNaN(key);
  if (none(a) || none(b)) return none(a) - none(b);
  const order = a < b ? -1 : a > b ? 1 : 0;
  return up ? order : -order;
}

function sort_by(table, head, column) {
  const up = head.getAttribute('aria-sort') !== 'ascending';
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const rows = [...table.tBodies[0].rows];
  const key = head.matches('.n') ? number_of : text_of_cell;
  rows.sort((p, q) => compare(key(p.cells[column]), key(q.cells[column]), up));
  table.tBodies[0].append(...rows);
  live.textContent = say('sorted', head.textContent, say(up ? 'up' : 'down'));
}

function filter_of(table, name) {
  const rows = [...table.tBodies[0].rows];
  const input = make('input', {
    type: 'search', 'aria-label': say('filter') + ': ' + name,
    oninput: () => {
      const wanted = input.value.toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      live.textContent = say('rows', rows.filter((row) => !row.hidden).length, rows.length);
    },
  });
  return make('div', { class: 'tools' }, make('label', {}, say('filter'), input));
}

for (const table of $('main table:not([role=grid])')) {
  if (!table.tHead || table.tHead.rows.length !== 1 || table.tBodies.length !== 1 || table.querySelector('[rowspan], [colspan]'))
    continue;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const text = head.textContent.trim();
    if (!text) return;
    head.append(make('button', { type: 'button', class: 'sort', 'aria-label': say('sort_by', text) }));
    head.addEventListener('click', () => sort_by(table, head, column));
  });
  if (table.tBodies[0].rows.length > 8)
    (table.closest('.wide') || table).before(filter_of(table, table.caption ? table.caption.textContent : ''));
}

/* In a grid one cell can be reached by Tab, the others by the arrows. */
function grid_keys(grid) {
  const cells = [...grid.rows].map((row) => [...row.cells].map((cell) => cell.querySelector('[data-pair], [data-theme], button, a') || cell));
  const all = cells.flat();
  const go = (to) => {
    for (const cell of all) cell.tabIndex = cell === to ? 0 : -1;
    to.focus();
  };
  all.forEach((cell) => { cell.tabIndex = -1; });
  const first = all.find((cell) => cell.matches('[data-pair], [data-theme]')) || all[0];
  if (first) first.tabIndex = 0;
  grid.addEventListener('click', (event) => {
    const cell = all.find((one) => one.contains(event.target));
    if (cell) for (const one of all) one.tabIndex = one === cell ? 0 : -1;
  });
  grid.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const y = cells.findIndex((row) => row.some((cell) => cell === document.activeElement));
    if (y < 0 || !(step || event.key === 'Home' || event.key === 'End')) return;
    const x = cells[y].indexOf(document.activeElement);
    const row = cells[step ? y + step[0] : y];
    const to = row && row[step ? x + step[1] : event.key === 'Home' ? 0 : row.length - 1];
    event.preventDefault();
    if (to) go(to);
  });
}
$('[role=grid]').forEach(grid_keys);
