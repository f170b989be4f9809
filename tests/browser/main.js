/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * node main.js DIR [WORD]: opens reports in Chromium and prints `ok NAME`, or `FAILED NAME` and what
 * is wrong; only tests whose name holds WORD. DIR has results with their reports: `turn`, `sentence`,
 * `window` and `doc` of the sample programme counted so, `few` of it where small counts are
 * suppressed, `some` with a sample of what was said, `bare` of it without matched.tsv, `hostile` of talk that wants to break the page. Exits
 * with 1 when anything failed. CHROMIUM is the browser (chromium). */
"use strict";
const { chromium } = require("playwright-core");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const counted = require("./counted.js");

/* What is tested, of which result. */
const SUITES = [
  ["sample", "turn", require("./sample.js")],
  ["seen otherwise", "turn", require("./media.js")],
  ["passages", "turn", require("./drill.js")],
  ["marks", "turn", require("./marks.js")],
  ["history", "turn", require("./history.js")],
  ...Object.entries(counted).map(([unit, tests]) => [`by ${unit}`, unit, tests]),
  ["few people", "few", require("./few.js")],
  ["of a sample", "some", counted.turn],
  ["of a sample", "some", require("./some.js")],
  ["without passages", "bare", require("./bare.js")],
  ["hostile", "hostile", require("./hostile.js")],
];

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
  const [, , dir, word = ""] = process.argv;
  let good = true;
  for (const [suite, result, tests] of SUITES)
    for (const [name, test] of Object.entries(tests))
      if (`${suite}: ${name}`.includes(word))
        good = (await run(browser, `${suite}: ${name}`, path.join(dir, result, "report.html"), test)) && good;
  await browser.close();
  process.exitCode = good ? 0 : 1;
}

main().catch((e) => {
  console.error(e);
  process.exitCode = 2;
});
