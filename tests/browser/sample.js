/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report of the sample programme, as people use it. */
"use strict";
const looks = require("./looks.js");

const PAGES_MOST = 12; /* A4 */

const sectionIds = (page) => page.$$eval("nav a[href^='#']", (all) => all.map((a) => a.hash.slice(1)));
const headingInView = (page, id) =>
  page.evaluate((id) => {
    const box = document.getElementById(id).querySelector("h2").getBoundingClientRect();
    return box.top >= -1 && box.bottom <= innerHeight + 1;
  }, id);
const openAll = (page) => page.$$eval("details", (all) => all.forEach((d) => (d.open = true)));

/* What looks as if it could be pressed; a name that is a button elsewhere is plain text here. */
const controls = (page, selector) =>
  page.$$eval(selector, (all) =>
    all
      .filter((e) => {
        const look = getComputedStyle(e);
        const plain = look.appearance === "none" && look.textDecorationLine === "none" && look.borderTopStyle === "none";
        return e.checkVisibility() && !(e.tagName === "BUTTON" && plain);
      })
      .slice(0, 5)
      .map((e) => e.outerHTML.slice(0, 100)),
  );

/* What of the page can be read: headings, pictures, tables and paragraphs that have a place; not what
 * is there to be pressed. */
const readable = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, h3, h4, svg, table, p, blockquote, dt, dd, summary")]
      .filter((e) => !e.closest("dialog, .tools") && ![...e.children].some((c) => c.tagName === "BUTTON") && e.checkVisibility() && e.getBoundingClientRect().height > 0)
      .map((e) => `${e.tagName} ${(e.closest("section")?.id || "")} ${(e.querySelector("title") || e).textContent.slice(0, 60)}`),
  );

async function arriveAt(page, bad, id, how) {
  await page.waitForTimeout(50);
  if (new URL(page.url()).hash !== `#${id}`) bad(`${how}: the address is ${page.url().slice(-40)}, not #${id}`);
  if (!(await headingInView(page, id))) bad(`${how}: the heading of ${id} is not in view`);
}

module.exports = {
  async "every section by mouse"(go, bad) {
    const page = await go();
    const ids = await sectionIds(page);
    if (ids.length === 0) bad("no contents");
    for (const id of ids) {
      await page.evaluate(() => scrollTo(0, 0));
      await page.click(`nav a[href='#${id}']`);
      await arriveAt(page, bad, id, "mouse");
    }
    looks.quiet(page).forEach(bad);
  },

  async "every section by keyboard"(go, bad) {
    const page = await go();
    for (const id of await sectionIds(page)) {
      await page.focus(`nav a[href='#${id}']`);
      await page.keyboard.press("Enter");
      await arriveAt(page, bad, id, "keyboard");
    }
    looks.quiet(page).forEach(bad);
  },

  /* Tab goes once round everything, each of them visible, named and with a ring. */
  async "Tab reaches everything, and leaves it"(go, bad) {
    const page = await go();
    const most = 30 + (await page.$$eval("a, button, input, select, summary, [tabindex]", (all) => all.length));
    const seen = new Set();
    for (let i = 0; i < most; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const e = document.activeElement;
        if (!e || e === document.body) return null;
        const box = e.getBoundingClientRect(), style = getComputedStyle(e);
        window.passed = window.passed || new Set();
        const before = window.passed.has(e);
        window.passed.add(e);
        const name = e.getAttribute("aria-label") || e.getAttribute("aria-labelledby") || e.labels?.[0]?.textContent || e.textContent;
        return { before, html: e.outerHTML.slice(0, 140), named: Boolean(name.trim()), shown: box.width > 0 && box.height > 0,
          ring: style.outlineStyle !== "none" || style.stroke !== "none", n: window.passed.size };
      });
      if (!at || at.before) break;
      seen.add(at.n);
      if (!at.named) bad(`no name: ${at.html}`);
      if (!at.shown) bad(`not to be seen: ${at.html}`);
      if (!at.ring) bad(`no ring: ${at.html}`);
    }
    if (seen.size < (await sectionIds(page)).length) bad(`Tab reached ${seen.size} only`);
  },

  async "without a script"(go, bad) {
    const still = await go({ javaScriptEnabled: false });
    const lively = await go();
    await openAll(still);
    await openAll(lively);
    const left = new Set(await readable(still));
    for (const what of await readable(lively)) if (!left.has(what)) bad(`only with the script: ${what}`);
    for (const id of await sectionIds(lively)) if (![...left].some((w) => w.startsWith(`H2 ${id} `))) bad(`no heading of ${id}`);
    for (const c of await controls(still, "button, input, select")) bad(`does nothing without the script: ${c}`);
    looks.quiet(still).forEach(bad);
  },

  async "on paper"(go, bad) {
    const page = await go();
    const paper = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    const pages = (paper.toString("latin1").match(/\/Type\s*\/Page\b/g) || []).length;
    if (process.env.VERBOSE) console.log(`    ${pages} pages, ${paper.length} bytes`);
    if (pages < 1 || pages > PAGES_MOST) bad(`${pages} pages`);
    await page.emulateMedia({ media: "print" });
    for (const c of await controls(page, "nav, button, input, select, dialog")) bad(`printed: ${c}`);
    if (await page.$$eval("th .sort", (all) => all.some((e) => e.checkVisibility()))) bad("printed: the arrows by which tables are sorted");
    (await looks.emptyHeadings(page)).forEach(bad);
    const quotations = await page.$$eval(".heard", (all) => all.map((e) => e.querySelectorAll(":scope > blockquote").length));
    if (!quotations.length || quotations.some((n) => n !== 2)) bad(`quotations of the findings: ${quotations}`);
  },

  async "no wider than a telephone or a screen"(go, bad) {
    for (const width of [360, 1280]) {
      const page = await go({ viewport: { width, height: 800 } });
      (await looks.overflow(page)).forEach(bad);
      await openAll(page);
      (await looks.overflow(page)).forEach(bad);
      (await looks.squeezed(page)).forEach(bad);
    }
  },

  async "pictures and tables can be read"(go, bad) {
    for (const [width, colorScheme] of [[1280, "light"], [360, "dark"]]) {
      const page = await go({ viewport: { width, height: 800 }, colorScheme });
      (await looks.contrast(page)).forEach(bad);
      (await looks.collisions(page)).forEach(bad);
      (await looks.small(page, 8)).forEach(bad);
      if (width > 1000) (await looks.scrolled(page, "#pairs .wide:has(table), #differences .wide:has(table)")).forEach(bad);
      await openAll(page);
      (await looks.decimals(page)).forEach(bad);
      (await looks.emptyHeadings(page)).forEach(bad);
    }
  },

  async "axe: no violations"(go, bad) {
    for (const [width, colorScheme, open] of [[1280, "light", false], [1280, "dark", true], [360, "light", true]]) {
      const page = await go({ viewport: { width, height: 800 }, colorScheme });
      if (open) await openAll(page);
      (await looks.axeViolations(page)).forEach((v) => bad(`${width} ${colorScheme}: ${v}`));
    }
  },

  async "identifiers, references, headings"(go, bad) {
    (await looks.structure(await go())).forEach(bad);
  },

  async "a policy with the digests of what is there, and kept"(go, bad) {
    (await looks.policy(await go())).forEach(bad);
    (await looks.refused(await go())).forEach(bad);
  },
};
