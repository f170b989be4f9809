/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Back, Esc and reload do: an address is a view, and closing leads to where its reader was. */
"use strict";
const looks = require("./looks.js");

const SECTION = "#pairs";
const PAIR = "[data-pair]";

const hash = (page) => new URL(page.url()).hash;
const isOpen = (page) => page.evaluate(() => Boolean(document.querySelector("dialog[open]")));
const title = (page) => page.$eval("dialog[open] h2", (e) => e.textContent);
const settled = (page) => page.waitForTimeout(100);

/* In a section, and from there three steps into the passages: a pair, one of them, its transcript. */
async function inside(page) {
  await page.click(`nav a[href='${SECTION}']`);
  const mark = page.locator(`${SECTION} button${PAIR}`).filter({ visible: true }).first();
  await mark.click();
  await page.locator("dialog a[href*='#passage=']").first().click();
  await page.waitForSelector("dialog .here");
  await page.locator("dialog a[href*='#doc=']").first().click();
  await page.waitForFunction(() => location.hash.startsWith("#doc="));
  await settled(page);
  return mark;
}

/* Closed, in the section it was opened from, and Back leads out of the section, not in again. */
async function left(page, bad, how) {
  await settled(page);
  if (await isOpen(page)) bad(`${how}: not closed`);
  if (hash(page) !== SECTION) bad(`${how}: at ${hash(page)}`);
  await page.goBack();
  await settled(page);
  if (hash(page) !== "" || (await isOpen(page))) bad(`${how}: Back leads to ${hash(page)}`);
}

const closers = {
  "Esc": (page) => page.keyboard.press("Escape"),
  "the button": (page) => page.locator("dialog .tools button").nth(1).click(),
};

const closes = (name, reload) => async (go, bad) => {
  const page = await go();
  const mark = await inside(page);
  if (reload) {
    const before = await title(page);
    await page.reload();
    await settled(page);
    if (!(await isOpen(page)) || (await title(page)) !== before) bad("a reload does not open what was open");
  }
  await closers[name](page);
  await settled(page);
  if (!reload && !(await mark.evaluate((e) => e === document.activeElement))) bad("the focus does not come back to the mark");
  await left(page, bad, name);
  looks.quiet(page).forEach(bad);
};

module.exports = {
  "closed by Esc": closes("Esc", false),
  "closed by its button": closes("the button", false),
  "closed by Esc after a reload": closes("Esc", true),

  async "step by step back after a reload"(go, bad) {
    const page = await go();
    await inside(page);
    await page.reload();
    for (const kind of ["passage", "pair"]) {
      await page.locator("dialog .tools button").first().click();
      await settled(page);
      if (!hash(page).startsWith(`#${kind}=`) || !(await isOpen(page))) bad(`Back leads to ${hash(page)}, not to #${kind}=`);
    }
    await page.locator("dialog .tools button").first().click();
    await settled(page);
    if (hash(page) !== SECTION || (await isOpen(page))) bad(`the last step back leads to ${hash(page)}`);
    looks.quiet(page).forEach(bad);
  },

  async "opened by its address, and closed: the page"(go, bad) {
    const first = await go();
    const pair = await first.$eval(`button${PAIR}`, (e) => e.dataset.pair.split(" ").map(encodeURIComponent).join(","));
    const page = await go({ fragment: `#pair=${pair}` });
    await page.locator("dialog a[href*='#passage=']").first().click();
    await page.waitForSelector("dialog .here");
    await page.keyboard.press("Escape");
    await settled(page);
    if ((await isOpen(page)) || hash(page) !== "") bad(`closed at ${hash(page)}`);
    await page.reload();
    await settled(page);
    if (await isOpen(page)) bad("a reload opens what was closed");
    looks.quiet(page).forEach(bad);
  },

  async "what is searched, chosen and ordered is in the address"(go, bad) {
    const page = await go();
    await page.locator(`#themes button[data-theme]`).first().evaluate((e) => { e.closest("details").open = true; });
    await page.locator(`#themes button[data-theme]`).filter({ visible: true }).first().click();
    const select = page.locator("dialog select").first();
    const value = await select.locator("option").nth(1).getAttribute("value");
    await select.selectOption(value);
    await page.locator("dialog input[type=search]").fill("the & a");
    await page.locator("dialog input[type=search]").fill("the");
    await page.locator("dialog select").last().selectOption("by_length");
    const status = () => page.$eval("dialog [role=status]", (e) => e.textContent);
    const before = await status(), address = hash(page);
    for (const part of [`=${encodeURIComponent(value)}`, "&search=the", "&order=by_length"])
      if (!address.includes(part)) bad(`${part} is not in ${address}`);
    if (!(await page.locator("dialog blockquote").count())) bad("nothing is found");
    await page.locator("dialog a[href*='#passage=']").first().click();
    await page.waitForSelector("dialog .here");
    await page.goBack();
    await settled(page);
    if ((await status()) !== before || hash(page) !== address) bad(`Back leads to another choice: ${hash(page)}`);
    const cited = await go({ fragment: address });
    if ((await cited.$eval("dialog [role=status]", (e) => e.textContent)) !== before) bad("the address opens another choice");
    if ((await cited.locator("dialog select").first().inputValue()) !== value) bad("the choice is not shown");
    const nowhere = await go({ fragment: `${address.split("&")[0]}&project=no%20such` });
    if (await nowhere.locator("dialog blockquote").count()) bad("passages of a project that there is not");
    looks.quiet(page).forEach(bad);
  },
};
