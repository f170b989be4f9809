/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * Passages: what of the talk holds a theme, two together, or one without the other, in the units that
 * were counted, so that there are as many of them as the tables say. */
'use strict';

const TURN = 0, SPEAKER = 1, GROUP = 2, TEXT = 3, HITS = 4, UNIT = 5;
const DOC = 0, PROJECT = 1, WAVE = 2, DATE = 3, TURNS = 4;
const is_turn = (t) => Array.isArray(t);

/* Where words are not in the page, nor sentences counted, hits are written without their places; where a turn is not
 * counted there are none. */
function place_hits(all) {
  for (const turn of all.docs.flatMap((doc) => doc[TURNS]).filter(is_turn)) {
    turn.uncounted = turn[HITS] === 0;
    if (turn.uncounted) turn[HITS] = [];
    else if (turn[TEXT] === 0 && all.unit !== 'sentence') turn[HITS] = turn[HITS].flatMap((theme) => [theme, 0, 0]);
  }
  return all;
}

let told = null;
/* The talk (passages.h), read when it is first asked for: there may be tens of thousands of passages, and the page
 * is there before them. */
const talk = () => (told ??= place_hits(JSON.parse(store.textContent)));

/* What a theme is called; ids stay in fragments and in what is taken away. */
const name_of = (theme) => talk().names[talk().themes.indexOf(theme)] ?? theme;

/* The ids of a theme and of all below it. */
function ids_of(theme) {
  const ids = new Set();
  talk().themes.forEach((name, i) => { if (name === theme || name.startsWith(theme + '/')) ids.add(i); });
  return ids;
}

/* Is a hit of one of the themes between these places of the turn? */
function holds(turn, ids, from, to) {
  for (let i = 0; i < turn[HITS].length; i += 3)
    if (ids.has(turn[HITS][i]) && turn[HITS][i + 1] >= from && turn[HITS][i + 1] < to) return true;
  return false;
}

/* The units of a transcript, and whether each holds the one and the other: sentences where these are
 * counted, else turns. A turn that was not counted is none. */
function units_of(doc, a, b) {
  const units = [];
  for (const turn of doc[TURNS]) {
    if (!is_turn(turn) || turn[HITS].length === 0 || (talk().unit === 'window' && turn[UNIT] === 0)) continue;
    const starts = talk().unit === 'sentence' ? turn[UNIT] : [0];
    starts.forEach((from, i) => {
      const to = starts[i + 1] ?? Infinity;
      const has = [holds(turn, a, from, to), Boolean(b) && holds(turn, b, from, to)];
      if (has[0] || has[1]) units.push({ doc, turn, from, to, has, with: null });
    });
  }
  return units;
}

/* Are two units of a transcript near enough to have been counted together? */
const together = (p, q) =>
  p === q || talk().unit === 'doc' || (talk().unit === 'window' && Math.abs(p.turn[UNIT] - q.turn[UNIT]) < talk().window);

/* A unit with both; where a window or a transcript is counted, also one with either that has the
 * other, the last there was, before it: `with`. */
function both(units) {
  const last = [null, null], found = [];
  for (const unit of units) {
    const other = unit.has[0] && unit.has[1] ? unit : last[unit.has[0] ? 1 : 0];
    if (other && together(other, unit)) found.push(other === unit ? unit : { ...unit, with: other.turn });
    unit.has.forEach((yes, i) => { if (yes) last[i] = unit; });
  }
  return found;
}

/* Those with the first theme that have the second neither in them nor near. */
function alone(units) {
  const others = units.filter((unit) => unit.has[1]);
  return units.filter((unit) => unit.has[0] && !others.some((other) => together(other, unit)));
}

/* The passages of theme `a`; with `b`, or, when `without`, where `b` is not. */
function find(a, b, without) {
  const of = !b ? (units) => units : without ? alone : both;
  return talk().docs.flatMap((doc) => of(units_of(doc, a, b)));
}

/* Pseudonyms of transcripts look like those of people, so it is said which is which. */
const cite = (doc, turn) => {
  const speaker = talk().speakers[turn[SPEAKER]];
  return [talk().projects[doc[PROJECT]], doc[DATE], say('cited', doc[DOC], turn[TURN]), speaker && say('speaker', speaker)]
    .filter(Boolean).join(', ');
};

/* The words of a passage; none where they are not in the page. */
const text_of = (passage) => (passage.turn[TEXT] === 0 ? '' : passage.turn[TEXT].slice(passage.from, passage.to).trim());

/* A turn's words, or those between two places, with the hits in them marked: those of the themes
 * asked for; of all, when none is. */
function words_of(turn, a, b, start = 0, end = Infinity) {
  const shown = make('bdi');
  if (turn[TEXT] === 0) {
    shown.append(say('unquoted'));
    return shown;
  }
  let at = start;
  for (let i = 0; i < turn[HITS].length; i += 3) {
    const [theme, from, to] = turn[HITS].slice(i, i + 3);
    if (from < at || from >= end || (a && !a.has(theme) && !(b && b.has(theme)))) continue;
    const other = a && b && !a.has(theme);
    shown.append(turn[TEXT].slice(at, from),
      make('mark', { title: talk().names[theme], class: other ? 'other' : null }, turn[TEXT].slice(from, to)));
    at = to;
  }
  shown.append(turn[TEXT].slice(at, Math.max(at, end)));
  return shown;
}
