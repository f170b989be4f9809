/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * node main.js SAMPLE.html HOSTILE.html: opens reports in Chromium and prints `ok NAME`, or
 * `FAILED NAME` and what is wrong. SAMPLE is of the sample programme, HOSTILE of talk that wants to
 * break the page. Exits with 1 when anything failed. CHROMIUM is the browser (chromium). */
"use strict";
const { chromium } = require("playwright-core");
const { pathToFileURL } = require("node:url");
const sample = require("./sample.js");
const drill = require("./drill.js");
const hostile = require("./hostile.js");

/* A window of its own for each test: what it said on the console and asked of the network stays in
 * `page.heard` and `page.asked`. */
async function open(browser, file, options = {}) {
  const { fragment = "", ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...rest });
  await context.setOffline(true);
  const page = await context.newPage();
  page.heard = [];
  page.asked = [];
  page.on("console", (m) => page.heard.push(m.text()));
  page.on("pageerror", (e) => page.heard.push(String(e)));
  page.on("dialog", (d) => {
    page.heard.push(`dialog: ${d.message()}`);
    d.dismiss();
  });
  context.on("request", (r) => page.asked.push(r.url()));
  await page.goto(pathToFileURL(file).href + fragment);
  return page;
}

async function run(browser, name, file, test) {
  const wrong = [];
  const pages = [];
  const go = async (options) => {
    pages.push(await open(browser, file, options));
    return pages[pages.length - 1];
  };
  try {
    await test(go, (text) => wrong.push(text));
  } catch (e) {
    wrong.push(String(e.stack).slice(0, 2000));
  }
  await Promise.all(pages.map((p) => p.context().close()));
  console.log(`${wrong.length ? "FAILED" : "ok"} browser/${name}`);
  for (const text of wrong.slice(0, 40)) console.log("    " + String(text).replace(/\n/g, "\n    "));
  return wrong.length === 0;
}

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
  let good = true;
  for (const [name, test] of Object.entries(sample))
    good = (await run(browser, `sample: ${name}`, process.argv[2], test)) && good;
  for (const [name, test] of Object.entries(drill))
    good = (await run(browser, `passages: ${name}`, process.argv[2], test)) && good;
  for (const [name, test] of Object.entries(hostile))
    good = (await run(browser, `hostile: ${name}`, process.argv[3], test)) && good;
  await browser.close();
  process.exitCode = good ? 0 : 1;
}

main().catch((e) => {
  console.error(e);
  process.exitCode = 2;
});
