/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What must be so of any report, whatever is in it. Each takes a page and returns what is wrong. */
"use strict";
const { createHash } = require("node:crypto");
const axe = require("axe-core");

/* Nothing said on the console, no request but for the page itself. */
function quiet(page) {
  const other = page.asked.filter((u) => !/^(file|data|blob):/.test(u) || !u.startsWith(page.asked[0].split("#")[0]));
  return [...page.heard.map((m) => `console: ${m}`), ...other.map((u) => `request: ${u.slice(0, 200)}`)];
}

async function axeViolations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap((v) =>
    v.nodes.slice(0, 3).map((n) => `${v.id} (${v.nodes.length}): ${n.html.slice(0, 160)} ${n.any[0] ? n.any[0].message : ""}`),
  );
}

/* The body is no wider than the window; boxes that scroll by themselves may be. */
const overflow = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (e) => e && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
    return [...document.body.querySelectorAll("*")]
      .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e.parentElement))
      .slice(0, 5)
      .map((e) => `wider than ${width}: ${e.outerHTML.slice(0, 160)}`)
      .concat(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
  });

/* A short word is not broken in two for want of room. */
const squeezed = (page) =>
  page.evaluate(() => {
    const wrong = [];
    for (const cell of document.querySelectorAll("th, td, h2, h3, button, summary, dt")) {
      const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const text = walk.nextNode();
      const word = /[\p{L}\p{N}]{3,14}(?![\p{L}\p{N}])/u.exec(text ? text.data : "");
      if (!word || /[\p{L}\p{N}]/u.test(text.data[word.index - 1] || "") || !cell.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1)
        wrong.push(`broken in two: ${word[0]} in ${cell.tagName} of ${cell.closest("section")?.id}`);
    }
    return wrong;
  });

/* Identifiers that are there once, references that lead somewhere, headings in order. */
const structure = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const seen = new Set();
    for (const e of document.querySelectorAll("[id]")) {
      if (seen.has(e.id)) wrong.push(`id twice: ${e.id}`);
      seen.add(e.id);
    }
    for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list"])
      for (const e of document.querySelectorAll(`[${name}]`))
        for (const id of e.getAttribute(name).split(/\s+/))
          if (!seen.has(id)) wrong.push(`${name} of nothing: ${id}`);
    for (const e of document.querySelectorAll("a[href^='#']")) {
      const id = decodeURIComponent(e.getAttribute("href").slice(1));
      if (id && !seen.has(id) && !/^(theme|pair|without|passage|doc)=/.test(id)) wrong.push(`link to nothing: #${id}`);
    }
    for (const e of document.querySelectorAll("svg *"))
      for (const a of e.attributes) {
        const to = /url\(#([^)]*)\)/.exec(a.value);
        if (to && !seen.has(to[1])) wrong.push(`${a.name} of nothing: ${a.value}`);
      }
    let level = 0;
    for (const e of document.querySelectorAll(":is(h1, h2, h3, h4, h5, h6):not(dialog:not([open]) *)")) {
      const n = Number(e.tagName[1]);
      if (n > level + 1) wrong.push(`${e.tagName} below H${level}: ${e.textContent.slice(0, 80)}`);
      if (!e.textContent.trim()) wrong.push(`an empty ${e.tagName}`);
      level = n;
    }
    if (document.querySelectorAll("h1").length !== 1) wrong.push("not one h1");
    for (const e of document.querySelectorAll("svg:not(svg svg):not([aria-hidden=true])"))
      if (!e.querySelector("title")?.textContent && !e.getAttribute("aria-label")) wrong.push("a picture without a title");
    for (const e of document.querySelectorAll("img:not([alt])")) wrong.push(`no alt: ${e.src.slice(0, 80)}`);
    return wrong;
  });

/* The policy says no to everything, and knows the page's own style and script by their digests. */
async function policy(page) {
  const found = await page.evaluate(() => ({
    first: document.head.querySelector("meta[http-equiv]")?.content || "",
    before: document.head.querySelector("meta[http-equiv]")?.previousElementSibling?.tagName,
    styles: [...document.querySelectorAll("style")].map((e) => e.textContent),
    scripts: [...document.querySelectorAll("script")].filter((e) => !/json/.test(e.type)).map((e) => e.textContent),
    inline: [...document.querySelectorAll("*")].flatMap((e) =>
      [...e.attributes].filter((a) => a.name === "style" || a.name.startsWith("on")).map((a) => `${e.tagName} ${a.name}`),
    ),
    outside: [...document.querySelectorAll("[src], link, a[href], use, image, iframe, object, embed, base, form")]
      .map((e) => e.getAttribute("src") || e.getAttribute("href") || e.tagName)
      .filter((u) => !/^(#|data:image\/)/.test(u)),
  }));
  const wrong = found.inline.concat(found.outside.map((u) => `leads outside: ${u.slice(0, 80)}`));
  const want = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "img-src data:"];
  for (const part of want) if (!found.first.split("; ").includes(part)) wrong.push(`policy without ${part}`);
  if (/unsafe|https?:|\*/.test(found.first)) wrong.push(`policy: ${found.first}`);
  for (const [kind, texts] of [["style-src", found.styles], ["script-src", found.scripts]])
    for (const text of texts) {
      const digest = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
      const rule = found.first.split("; ").find((r) => r.startsWith(kind)) || "";
      if (!rule.includes(digest)) wrong.push(`${kind} does not know a ${text.length} letters long one`);
    }
  return wrong;
}

/* What is refused when the page is made to try it. */
const refused = (page) =>
  page.evaluate(async () => {
    const blocked = [];
    document.addEventListener("securitypolicyviolation", (e) => blocked.push(e.effectiveDirective));
    const add = (tag, text, attributes) => {
      const e = document.createElement(tag);
      Object.assign(e, attributes);
      e.textContent = text;
      document.body.append(e);
    };
    add("script", "window.ran = true", {});
    add("style", "body { outline: 7px solid red }", {});
    add("img", "", { src: "https://example.org/a.png" });
    add("iframe", "", { src: "https://example.org/" });
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.ran = true");
    document.body.append(button);
    button.click();
    await fetch("https://example.org/").catch(() => {});
    await new Promise((done) => setTimeout(done, 200));
    const want = ["script-src-elem", "script-src-attr", "style-src-elem", "img-src", "frame-src", "connect-src"];
    return want
      .filter((d) => !blocked.includes(d))
      .map((d) => `not refused: ${d}`)
      .concat(window.ran ? "a foreign script ran" : []);
  });

/* Letters of a picture do not stand on one another, nor on a disc that is not theirs to label. */
const collisions = (page) =>
  page.evaluate(() => {
    const wrong = [];
    const over = (a, b) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
    for (const svg of document.querySelectorAll("main svg")) {
      if (!svg.checkVisibility()) continue;
      /* Slanted names have boxes larger than they are. */
      const texts = [...svg.querySelectorAll("text")].filter((e) => !e.closest("[transform]") && e.textContent.trim());
      const boxes = texts.map((e) => e.getBoundingClientRect());
      const discs = [...svg.querySelectorAll("circle:not(.dot, .hollow)")].map((e) => e.getBoundingClientRect());
      const name = svg.querySelector("title")?.textContent;
      boxes.forEach((a, i) => {
        for (let j = i + 1; j < boxes.length; j++)
          if (over(a, boxes[j]) > 4) wrong.push(`${name}: ${texts[i].textContent} on ${texts[j].textContent}`);
        if (discs.some((d) => over(a, d) > 4)) wrong.push(`${name}: ${texts[i].textContent} on a disc`);
        const frame = svg.getBoundingClientRect();
        if (a.left < frame.left - 1 || a.right > frame.right + 1) wrong.push(`${name}: ${texts[i].textContent} is cut`);
      });
    }
    return wrong;
  });

/* Letters of a picture are large enough to be read. */
const small = (page, least) =>
  page.evaluate(
    (least) =>
      [...document.querySelectorAll("main svg:not(.bar)")]
        .filter((svg) => svg.checkVisibility() && svg.querySelector("text"))
        .flatMap((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const size = Math.min(...[...svg.querySelectorAll("text")].map((e) => parseFloat(getComputedStyle(e).fontSize)));
          return scale * size < least ? [`${svg.querySelector("title")?.textContent}: letters of ${(scale * size).toFixed(1)} px`] : [];
        }),
    least,
  );

/* A heading has something below it. */
const emptyHeadings = (page) =>
  page.evaluate(() => {
    const shown = (e) => e.checkVisibility() && e.getBoundingClientRect().height > 0;
    return [...document.querySelectorAll("main h2, main h3")].filter(shown).flatMap((h) => {
      for (let e = h.nextElementSibling; e && !/^H[23]$/.test(e.tagName); e = e.nextElementSibling) if (shown(e)) return [];
      return [`nothing below ${h.textContent}`];
    });
  });

/* A table that fits the window does not have to be scrolled. */
const scrolled = (page, selector) =>
  page.$$eval(selector, (all) =>
    all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => `to be scrolled: ${e.getAttribute("aria-label")} (${e.scrollWidth} in ${e.clientWidth})`),
  );

/* Numbers below one another have as many decimals. */
const decimals = (page) =>
  page.$$eval("main table:not(.heat):not(#annex table)", (all) =>
    all.flatMap((table) =>
      [...(table.tHead?.rows[0]?.cells || [])].flatMap((head, i) => {
        const found = new Set(
          [...table.tBodies[0].rows].map((row) => row.cells[i]?.textContent.trim()).filter((t) => /^-?\d+(\.\d+)?$/.test(t)).map((t) => (t.split(".")[1] || "").length),
        );
        return head.className === "n" && !table.querySelector(".times") && found.size > 1 ? [`${head.textContent}: ${[...found]} decimals in ${table.caption?.textContent}`] : [];
      }),
    ),
  );

/* The colours of the page on its paper: letters 4.5 to 1, what is drawn 3 to 1. */
const contrast = (page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const light = (name) => {
      const [r, g, b] = [1, 3, 5].map((i) => parseInt(style.getPropertyValue(name).trim().slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const least = { "--ink": 4.5, "--dim": 4.5, "--link": 4.5, "--c1": 3, "--c2": 3, "--c3": 3, "--c4": 3, "--c5": 3 };
    return Object.entries(least)
      .map(([name, want]) => [name, want, ratio(light(name), light("--paper"))])
      .filter(([, want, got]) => !(got >= want))
      .map(([name, want, got]) => `${name} on the paper: ${got.toFixed(2)}, not ${want}`);
  });

module.exports = { quiet, axeViolations, overflow, squeezed, structure, policy, refused, collisions, small, emptyHeadings, scrolled, decimals, contrast };
