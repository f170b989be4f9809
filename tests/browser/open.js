/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * node open.js REPORT.html: milliseconds until the page has been loaded and laid out, and until the
 * passages of its first link are there; `-` where it has none. Medians of five. */
"use strict";
const { chromium } = require("playwright-core");
const { pathToFileURL } = require("node:url");

const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];

/* Until the next frame has been painted. */
const drill = () =>
  new Promise((done) => {
    const mark = document.querySelector("[data-pair], [data-theme]");
    if (!mark || !document.querySelector("dialog")) return done(null);
    const from = performance.now();
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)));
  });

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
  const opened = [], drilled = [];
  for (let i = 0; i < 5; i++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pathToFileURL(process.argv[2]).href);
    opened.push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd));
    const ms = await page.evaluate(drill);
    if (ms !== null) drilled.push(ms);
    await page.close();
  }
  await browser.close();
  console.log(median(opened).toFixed(0), drilled.length ? median(drilled).toFixed(0) : "-");
}

main();
