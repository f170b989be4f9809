/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * node open.js REPORT.html: milliseconds until the page has been loaded and laid out, and from a click
 * on its first mark until the passages are painted; `-` where it has no mark. Medians of five. */
"use strict";
const { chromium } = require("playwright-core");
const { pathToFileURL } = require("node:url");

const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];

/* Clicked as by hand, as soon as the page is there. A drill-down goes by way of the address, so the
 * passages come in a task of their own; the second frame after them has been painted. */
const drill = () =>
  new Promise((done, fail) => {
    const mark = document.querySelector("main [data-pair], main [data-theme]");
    if (!mark) return done(null);
    const from = performance.now();
    const look = () => {
      if (performance.now() - from > 10000) return fail(new Error("no passages came"));
      if (!document.querySelector("dialog[open] blockquote")) return requestAnimationFrame(look);
      requestAnimationFrame(() => done(performance.now() - from));
    };
    mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    look();
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

main().catch((e) => {
  console.error(e);
  process.exitCode = 2;
});
