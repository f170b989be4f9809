/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a mark to its passages, to a passage among its neighbours, to the transcript, and back. */
"use strict";
const { readFile } = require("node:fs/promises");
const looks = require("./looks.js");

const MARK = "main [data-pair], main [data-theme]";

const hash = (page) => new URL(page.url()).hash;
const isOpen = (page) => page.evaluate(() => Boolean(document.querySelector("dialog[open]")));
const passages = (page) => page.locator("dialog[open] blockquote").count();

/* Opens the passages of the first mark that can be seen. */
async function drilled(page, bad, how) {
  const mark = page.locator(MARK).filter({ visible: true }).first();
  await how(mark);
  await page.waitForSelector("dialog[open] blockquote", { timeout: 10000 });
  if (!/^#(pair|theme)=/.test(hash(page))) bad(`the address of passages is ${hash(page)}`);
  return mark;
}

const back = async (page) => {
  await page.goBack();
  await page.waitForTimeout(50);
};

module.exports = {
  async "three steps by mouse, and back"(go, bad) {
    const page = await go();
    await drilled(page, bad, (mark) => mark.click());
    const first = hash(page);
    await page.locator("dialog a[href*='#passage=']").first().click();
    await page.waitForSelector("dialog .here");
    if (!/^#passage=.+:.+/.test(hash(page))) bad(`the address of a passage is ${hash(page)}`);
    await page.locator("dialog a[href*='#doc=']").first().click();
    await page.waitForTimeout(50);
    if (!/^#doc=/.test(hash(page))) bad(`the address of a transcript is ${hash(page)}`);
    await back(page);
    await back(page);
    if (hash(page) !== first || (await passages(page)) === 0) bad(`Back leads to ${hash(page)}, not ${first}`);
    await back(page);
    if (await isOpen(page)) bad("Back does not close the passages");
    looks.quiet(page).forEach(bad);
  },

  async "by keyboard, and the focus comes back"(go, bad) {
    const page = await go();
    const mark = await drilled(page, bad, async (m) => {
      await m.focus();
      await page.keyboard.press("Enter");
    });
    if (!(await page.evaluate(() => document.querySelector("dialog").contains(document.activeElement)))) bad("the focus stays behind");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(50);
    if (await isOpen(page)) bad("Escape does not close the passages");
    if (!(await mark.evaluate((e) => e === document.activeElement))) bad("the focus does not come back to the mark");
    looks.quiet(page).forEach(bad);
  },

  async "an address opens what it names"(go, bad) {
    const page = await go();
    await drilled(page, bad, (mark) => mark.click());
    const again = await go({ fragment: hash(page) });
    if ((await passages(again)) !== (await passages(page))) bad(`${hash(page)} opens other passages`);
    for (const fragment of ["#theme=nosuch", "#pair=a", "#passage=x", "#doc=%E0%A4%A", "#theme=<img src=x onerror=ran=1>", "#=", "#nosuch"]) {
      const lost = await go({ fragment });
      if (await lost.evaluate(() => window.ran || document.querySelector("img"))) bad(`${fragment} is markup`);
      looks.quiet(lost).forEach(bad);
    }
  },

  async "search, choice, order, table to take away"(go, bad) {
    const page = await go();
    await drilled(page, bad, (mark) => mark.click());
    const all = await passages(page);
    await page.locator("dialog input[type=search]").fill("zzzz no such words");
    if ((await passages(page)) !== 0) bad("the search finds what is not there");
    await page.locator("dialog input[type=search]").fill("");
    if ((await passages(page)) !== all) bad("an empty search does not show all again");
    for (const select of await page.locator("dialog select").all())
      for (const value of await select.locator("option").evaluateAll((o) => o.map((e) => e.value))) await select.selectOption(value);
    const taken = page.waitForEvent("download", { timeout: 10000 });
    await page.locator("dialog button").filter({ hasText: "TSV" }).first().click();
    const text = await readFile(await (await taken).path(), "utf8");
    if (!text.startsWith("doc\tturn\tspeaker\t")) bad(`the table begins with ${text.slice(0, 40)}`);
    looks.quiet(page).forEach(bad);
  },

  async "the passages are as good a page as the rest"(go, bad) {
    for (const [width, colorScheme] of [[360, "light"], [1280, "dark"]]) {
      const page = await go({ viewport: { width, height: 800 }, colorScheme });
      await drilled(page, bad, (mark) => mark.click());
      (await looks.axeViolations(page)).forEach(bad);
      (await looks.overflow(page)).forEach(bad);
      const wide = await page.$eval("dialog", (d) => d.scrollWidth - d.clientWidth);
      if (wide > 0) bad(`the passages are ${wide} wider than ${width}`);
    }
  },

  async "tables are sorted and filtered"(go, bad) {
    const page = await go();
    const table = page.locator("main table:has(thead th button):visible").first();
    const cells = () => table.evaluate((t) => [...t.tBodies[0].rows].map((r) => r.cells[0].textContent));
    await table.locator("thead th button").first().click();
    const up = await cells();
    if (up.join() !== [...up].sort().join()) bad("not in order");
    if ((await table.locator("thead th").first().getAttribute("aria-sort")) !== "ascending") bad("no aria-sort");
    const filter = page.locator("main .tools input[type=search]:visible").first();
    if ((await filter.count()) > 0) await filter.fill("zzzz");
    looks.quiet(page).forEach(bad);
  },

  async "from a passage into the transcript, at its turn"(go, bad) {
    const page = await go();
    const last = await page.evaluate(() => {
      const doc = JSON.parse(document.getElementById("passages").textContent).docs[0];
      return [doc[0], doc[4].filter(Array.isArray).at(-1)[0]];
    });
    await page.evaluate(([doc, turn]) => { location.hash = `#passage=${encodeURIComponent(doc)}:${turn}`; }, last);
    await page.locator("dialog[open] > div > a").last().click();
    await page.waitForFunction(() => /^#doc=/.test(location.hash), null, { timeout: 10000 });
    const here = page.locator("dialog .here");
    if ((await here.count()) !== 1) return bad("no turn is the one");
    if (!(await here.textContent()).startsWith(last[1] + " ")) bad(`another turn: ${await here.textContent()}`);
    const seen = await here.evaluate((e) => {
      const [turn, dialog] = [e, e.closest("dialog")].map((x) => x.getBoundingClientRect());
      return turn.top >= dialog.top && turn.top < dialog.bottom;
    });
    if (!seen) bad("the turn is out of sight");
    looks.quiet(page).forEach(bad);
  },

  /* A column of numbers is in their order whatever stands around them, and what is none comes last. */
  async "columns of numbers are sorted by size"(go, bad) {
    const page = await go();
    const tables = await page.$$eval("main table", (all) => all.map((table) =>
      [...table.querySelectorAll("thead th.n")].filter((head) => head.querySelector(".sort")).map((head) => {
        const read = () => [...table.tBodies[0].rows].map((row) => row.cells[head.cellIndex].textContent.trim());
        head.querySelector(".sort").click();
        const up = read();
        head.querySelector(".sort").click();
        return { name: head.textContent, up, down: read() };
      })));
    const value = (text) => (/^< /.test(text) ? 0 : parseFloat(text.replace("inf", "Infinity")));
    let ranges = 0;
    for (const { name, up, down } of tables.flat()) {
      for (const [cells, sign] of [[up, 1], [down, -1]]) {
        const values = cells.map(value);
        const wrong = values.findIndex((v, i) => i > 0 && !(sign * (v - values[i - 1]) >= 0 || v === values[i - 1] || Number.isNaN(v)));
        if (wrong > 0) bad(`${name}: ${cells.slice(wrong - 1, wrong + 1).join(", ")}`);
        ranges += cells.some((text) => /^\d.*[%(<]/.test(text)) ? 1 : 0;
      }
    }
    if (ranges < 10) bad("hardly a column of shares or intervals");
    looks.quiet(page).forEach(bad);
  },

  async "a picture to take away"(go, bad) {
    const page = await go();
    const button = page.locator("main figure button:visible").first();
    if ((await button.count()) === 0) return bad("no picture has a button");
    const taken = page.waitForEvent("download", { timeout: 10000 });
    await button.click();
    const text = await readFile(await (await taken).path(), "utf8");
    if (!/^<svg /.test(text) || /<script|class=/.test(text)) bad(`the picture begins with ${text.slice(0, 80)}`);
    looks.quiet(page).forEach(bad);
  },
};
