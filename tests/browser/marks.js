/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever stands for a theme, a pair or a transcript leads to passages: by mouse and by keyboard, in
 * every section. */
"use strict";
const looks = require("./looks.js");

const MARKS = "[data-theme], [data-pair], [data-without], [data-doc]";

const openAll = (page) => page.$$eval("details", (all) => all.forEach((d) => (d.open = true)));
const hash = (page) => new URL(page.url()).hash;

/* One mark of each look in each section: by element, role and what it leads to. Numbers in the list
 * of all marks that can be seen. */
const samples = (page) =>
  page.evaluate((marks) => {
    const seen = new Set(), found = [];
    document.querySelectorAll(`main :is(${marks})`).forEach((e, i) => {
      const box = e.getBoundingClientRect();
      const look = [e.closest("section")?.id, e.closest("figure")?.id, e.tagName, e.getAttribute("role"), Object.keys(e.dataset).sort(), Boolean(e.closest("[role=grid]"))].join(" ");
      if (seen.has(look) || !e.checkVisibility() || box.width === 0 || box.height === 0) return;
      seen.add(look);
      found.push({ i, look });
    });
    return found;
  }, MARKS);

const nth = (page, i) => page.locator(`main :is(${MARKS})`).nth(i);

async function led(page, bad, how, look) {
  await page.waitForTimeout(30);
  const open = await page.evaluate(() => document.querySelector("dialog[open] h2")?.textContent);
  if (!open || !/^#(theme|pair|without|doc)=/.test(hash(page))) return bad(`${how}: ${look} leads to ${hash(page) || "nothing"}`);
  if (await page.evaluate(() => document.querySelector("dialog").contains(document.activeElement))) return;
  bad(`${how}: ${look} leaves the focus behind`);
}

async function closed(page) {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]") && !location.hash.includes("="));
  await page.waitForTimeout(30);
}

module.exports = {
  async "by mouse in every section"(go, bad) {
    const page = await go();
    await openAll(page);
    const all = await samples(page);
    if (new Set(all.map((m) => m.look.split(" ")[0])).size < 6) bad(`marks in ${all.length} places only`);
    for (const { i, look } of all) {
      const mark = nth(page, i);
      await mark.scrollIntoViewIfNeeded();
      await mark.click({ force: true });
      await led(page, bad, "mouse", look);
      if (await page.evaluate(() => Boolean(document.querySelector("dialog[open]")))) await closed(page);
    }
    looks.quiet(page).forEach(bad);
  },

  async "by keyboard in every section, and back to the mark"(go, bad) {
    const page = await go();
    await openAll(page);
    for (const { i, look } of await samples(page)) {
      const mark = nth(page, i);
      await mark.evaluate((e) => e.focus());
      if (!(await mark.evaluate((e) => e === document.activeElement))) {
        bad(`cannot have the focus: ${look}`);
        continue;
      }
      const reach = await mark.evaluate((e) => e.tabIndex >= 0 || Boolean(e.closest("[role=grid]")?.querySelector("[tabindex='0']")));
      if (!reach) bad(`Tab does not reach it: ${look}`);
      await page.keyboard.press("Enter");
      await led(page, bad, "keyboard", look);
      if (!(await page.evaluate(() => Boolean(document.querySelector("dialog[open]"))))) continue;
      await closed(page);
      if (!(await mark.evaluate((e) => e === document.activeElement))) bad(`the focus does not come back: ${look}`);
    }
    looks.quiet(page).forEach(bad);
  },

  async "arrows go through a grid"(go, bad) {
    const page = await go();
    const grids = await page.locator("[role=grid]").count();
    if (grids === 0) bad("no grid");
    for (let g = 0; g < grids; g++) {
      const grid = page.locator("[role=grid]").nth(g);
      await grid.locator("[tabindex='0']").focus();
      const at = () => page.evaluate(() => {
        const cell = document.activeElement.closest("td, th");
        return cell ? [cell.parentNode.rowIndex, cell.cellIndex] : [];
      });
      const from = await at();
      for (const [key, rows, cells] of [["ArrowRight", 0, 1], ["ArrowDown", 1, 1], ["ArrowLeft", 1, 0], ["ArrowUp", 0, 0]]) {
        await page.keyboard.press(key);
        const [row, cell] = await at();
        if (row - from[0] !== rows || cell - from[1] !== cells) bad(`${key} leads to ${row}, ${cell} from ${from}`);
      }
      if ((await grid.locator("[tabindex='0']").count()) !== 1) bad("not one cell of the grid is reached by Tab");
    }
  },

  /* A row that tells of a part of the talk leads to as many passages as it says. */
  async "a level's passages are as many as its row says"(go, bad) {
    const page = await go();
    const rows = await page.$$eval("#differences tbody tr:has(td:nth-child(3) > [data-theme])", (all) =>
      all.map((row) => ({ n: Number(row.cells[3].textContent), part: JSON.stringify(row.cells[2].querySelector("[data-theme]").dataset) })));
    if (rows.length === 0) bad("no row of a level");
    for (let i = 0; i < rows.length; i++) {
      await page.locator("#differences tbody tr:has(td:nth-child(3) > [data-theme])").nth(i).locator("td:nth-child(3) > [data-theme]").click();
      await page.waitForSelector("dialog[open]");
      const n = await page.$eval("dialog [role=status]", (e) => Number(/\d+/.exec(e.textContent)));
      if (n !== rows[i].n) bad(`${n} passages, not ${rows[i].n}: ${rows[i].part}`);
      await closed(page);
    }
  },
};
