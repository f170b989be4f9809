/* SPDX-License-Identifier: 0BSD. A report may be passed on without conditions.
 *
 * Pictures to take away, as SVG and as PNG of twice the size. They look as on a page of light paper,
 * as those of `hearth figure` do, whatever the reader's screen is. Nothing is loaded for it. */
'use strict';

const SVG = 'http://www.w3.org/2000/svg';
const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'fill-opacity', 'stroke-opacity',
  'opacity', 'paint-order', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'];

/* The colours of light paper by their names: those of the first :root of the page's style. */
function light_colours() {
  const root = [...document.styleSheets[0].cssRules].find((rule) => rule.selectorText === ':root');
  return [...root.style].filter((name) => name.startsWith('--')).map((name) => [name, root.style.getPropertyValue(name).trim()]);
}

/* A copy by itself: how it is painted becomes attributes, since the page's style stays here. */
function picture(svg) {
  const alone = svg.cloneNode(true);
  const [x, y, width, height] = svg.getAttribute('viewBox').split(/\s+/);
  const colours = light_colours(), stage = make('div', { class: 'live', 'aria-hidden': 'true' }, alone);
  for (const [name, value] of colours) stage.style.setProperty(name, value);
  svg.parentNode.append(stage);
  const painted = [alone, ...$('*', alone)].map((element) => {
    const style = getComputedStyle(element);
    return [element, PAINT.map((name) => [name, style.getPropertyValue(name)])];
  });
  stage.remove();
  for (const [element, paint] of painted) {
    for (const [name, value] of paint) if (value) element.setAttribute(name, value);
    for (const name of ['class', 'tabindex']) element.removeAttribute(name);
  }
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: new Map(colours).get('--paper') })) ground.setAttribute(name, value);
  alone.prepend(ground);
  for (const [name, value] of Object.entries({ width, height, 'font-family': 'system-ui, sans-serif' })) alone.setAttribute(name, value);
  return { text: new XMLSerializer().serializeToString(alone), width: Number(width), height: Number(height) };
}

const save_svg = (name, svg) => save(name + '.svg', new Blob([picture(svg).text], { type: 'image/svg+xml' }));

function save_png(name, svg) {
  const { text, width, height } = picture(svg), image = new Image();
  image.onload = () => {
    const canvas = make('canvas', { width: 2 * width, height: 2 * height });
    canvas.getContext('2d').drawImage(image, 0, 0, 2 * width, 2 * height);
    canvas.toBlob((png) => png && save(name + '.png', png));
  };
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
}

for (const figure of $('main figure')) {
  const svg = figure.querySelector('svg');
  if (!svg) continue;
  const name = (figure.id || 'figure').replace(/^fig-/, '');
  const title = figure.querySelector('figcaption')?.textContent || name;
  const button = (word, take) =>
    make('button', { type: 'button', 'aria-label': say(word) + ': ' + title, onclick: () => take(name, svg) }, say(word));
  figure.append(make('div', { class: 'tools' }, button('svg', save_svg), button('png', save_png)));
}
