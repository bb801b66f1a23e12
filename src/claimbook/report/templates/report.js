"use strict";
// Everything is readable without this script. It adds the theme button, search, filters and sorting of the claims
// table, and the drawer that shows the evidence of a claim beside the text. It writes text and clones, never markup.
const root = document.documentElement;
root.classList.add("js");

const make = (name, text = "", className = "") => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

const theme = document.querySelector(".theme");
const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const nameTheme = () => { theme.textContent = dark() ? "Light theme" : "Dark theme"; };
theme.hidden = false;
theme.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; nameTheme(); });
nameTheme();

const contents = document.querySelector(".toc details");
if (contents && matchMedia("(max-width: 900px)").matches) contents.open = false;

// The contents name the part that is being read.
const entries = new Map([...document.querySelectorAll(".toc a")].map((entry) => [entry.hash.slice(1), entry]));
const seen = new IntersectionObserver((changes) => {
  const here = changes.find((each) => each.isIntersecting);
  if (!here) return;
  entries.forEach((entry) => entry.removeAttribute("aria-current"));
  entries.get(here.target.getAttribute("aria-labelledby"))?.setAttribute("aria-current", "true");
}, { rootMargin: "-20% 0px -79% 0px" });
document.querySelectorAll("main > section").forEach((part) => seen.observe(part));

// The claims table.
const table = document.querySelector("table.all");
let showAll = () => {};
if (table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const listed = 250; // rows of a long table that stand there before the reader asks for more
  let limit = listed;
  let turn = rows; // in the order of the last sort
  let texts = null; // by row, once somebody searches
  const more = make("button", "", "plainbutton");
  more.type = "button";
  table.parentElement.after(more);
  const folded = table.closest("details");
  const search = document.getElementById("claim-search");
  const filters = [...document.querySelectorAll("[data-filter]")];
  const count = document.querySelector(".count");
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = filters.map((each, at) => [at, each.value]).filter(([, value]) => value);
    if (words.length) texts ??= new Map(rows.map((row) => [row, [...row.cells].map((cell) => cell.textContent.toLowerCase()).join(" ")]));
    let found = 0;
    turn.forEach((row) => {
      const facets = chosen.length ? row.dataset.f.split("|") : [];
      const fits = chosen.every(([at, value]) => facets[at] === value) && words.every((word) => texts.get(row).includes(word));
      found += fits ? 1 : 0;
      row.hidden = !fits || found > limit;
    });
    const shown = Math.min(found, limit);
    count.textContent = shown < found ? `${shown} of the ${found} that fit, of ${rows.length}` : `${shown} of ${rows.length} shown`;
    more.hidden = shown === found;
    more.textContent = `Show ${Math.min(listed, found - shown)} more`;
  };
  const anew = () => { limit = listed; show(); };
  showAll = (id) => {
    search.value = "";
    filters.forEach((each) => { each.value = ""; });
    limit = Math.max(listed, turn.findIndex((row) => row.id === id) + 1);
    show();
  };
  search.addEventListener("input", anew);
  filters.forEach((each) => each.addEventListener("change", anew));
  more.addEventListener("click", () => {
    const next = limit;
    limit += listed;
    show();
    turn.filter((row) => !row.hidden)[next]?.querySelector("a").focus();
  });
  show();
  if (folded) folded.open = true; // a long table is folded for those without script
  document.querySelector(".clear").addEventListener("click", () => { showAll(); search.focus(); });

  const heads = [...table.tHead.rows[0].cells].filter((head) => !head.matches(".last"));
  const order = new Intl.Collator("en", { numeric: true });
  const inOrder = (column) => column === 0 || column === heads.length - 1; // number and line follow the articles
  const places = new Map(rows.map((row, index) => [row, index]));
  const key = (row, column) => inOrder(column) ? places.get(row) : row.cells[column].dataset.s ?? row.cells[column].textContent.trim();
  heads.forEach((head, column) => {
    const button = make("button", head.textContent, "sort");
    button.type = "button";
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = rows.map((row) => [key(row, column), row]);
      // Where nothing is said comes last in either direction.
      const numeric = sorted.some(([value]) => value !== "" && !Number.isNaN(Number(value)));
      const missing = (value) => value === "" || (numeric && Number.isNaN(Number(value)));
      sorted.sort(([one], [other]) => {
        if (missing(one) || missing(other)) return missing(one) - missing(other);
        const by = numeric ? Number(one) - Number(other) : order.compare(one, other);
        return down ? -by : by;
      });
      turn = sorted.map(([, row]) => row);
      body.append(...turn);
      anew();
    });
  });
}

const copy = async (text, button) => {
  try {
    await navigator.clipboard.writeText(text.textContent);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(text); // no clipboard here: what is selected can be copied by hand
    button.textContent = "Selected: copy it now";
  }
};
const copyButton = (text) => {
  const button = make("button", "Copy citation", "plainbutton");
  button.type = "button";
  button.addEventListener("click", () => copy(text, button));
  return button;
};

// The drawer: what is known about a claim, put together from its row in the table and from the list of checks.
const drawer = document.createElement("dialog");
drawer.className = "drawer";
drawer.setAttribute("aria-labelledby", "drawer-title");
const heading = make("h2");
heading.id = "drawer-title";
const close = make("button", "Close", "plainbutton");
close.type = "button";
close.addEventListener("click", () => drawer.close());
const top_ = make("div", "", "drawer-top");
top_.append(heading, close);
const inner = make("div", "", "drawer-body");
inner.tabIndex = 0;
inner.setAttribute("role", "region");
inner.setAttribute("aria-label", "Evidence");
drawer.append(top_, inner);
document.body.append(drawer);
let opener = null;
drawer.addEventListener("close", () => opener?.focus());
drawer.addEventListener("click", (event) => { if (event.target === drawer) drawer.close(); });

const fieldList = (row) => {
  const list = make("dl");
  const names = [...table.tHead.rows[0].cells].map((head) => head.textContent);
  [...row.cells].slice(2, 7).forEach((cell, index) => {
    if (cell.textContent.trim()) list.append(make("dt", names[index + 2]), make("dd", cell.firstChild.textContent));
  });
  list.append(make("dt", "Topic"), make("dd", row.dataset.f.split("|")[0]));
  list.append(...row.querySelector("dl")?.cloneNode(true).children ?? []);
  return list;
};
const checkList = (id) => {
  const about = [...document.querySelectorAll(".checks > li[data-claims]")].filter((each) => each.dataset.claims.split(" ").includes(id));
  const list = make("ul", "", "drawer-checks");
  about.forEach((check) => {
    const item = make("li");
    item.append(check.querySelector(".v").cloneNode(true), make("p", check.querySelector("h3").textContent));
    const calculation = check.querySelector(".calc");
    if (calculation) item.append(make("p", calculation.textContent, "calc"));
    list.append(item);
  });
  if (about.length) return list;
  const some = document.querySelector(".checks ~ .rest"); // a long report lists only some checks
  return make("p", some ? "No check of those listed here uses this claim; all stand in the table checks.csv." : "No check uses this claim.");
};
const link = (text, place) => {
  const made = make("a", text);
  made.href = place;
  made.addEventListener("click", () => { opener = null; if (place.startsWith("#row-")) showAll(place.slice(1)); drawer.close(); unfold(place); });
  return made;
};
// A long report has no quotes in its table: the passage is read from the article.
const passageOf = (id) => {
  const quote = make("blockquote");
  quote.append(make("p", document.getElementById(`claim-${id}`).closest("p").textContent));
  return quote;
};
const articleOf = (id) => {
  const text = document.getElementById(`claim-${id}`).closest("p");
  return `${text.closest(".src").querySelector("h3").textContent}, line ${text.dataset.l}.`;
};
// A place in a folded article is shown when a link leads there.
const unfold = (place) => {
  for (let part = document.getElementById(place.slice(1)); part; part = part.parentElement) if (part.localName === "details") part.open = true;
};
addEventListener("hashchange", () => unfold(location.hash));
unfold(location.hash);
const open = (id, from) => {
  const row = document.getElementById(`row-${id}`);
  if (!row) return false;
  const passage = row.querySelector("blockquote")?.cloneNode(true) ?? passageOf(id);
  const source = row.querySelector(".cite")?.textContent ?? articleOf(id);
  const cite = make("p", `“${passage.textContent.trim().replace(/\s+/g, " ")}” ${source}`, "cite");
  heading.textContent = `${row.cells[0].textContent}: ${row.cells[1].textContent}`;
  const ways = make("p", "", "ways");
  ways.append(link("Read it in the article", `#claim-${id}`), " ", link("Row in the table", `#row-${id}`));
  inner.replaceChildren(
    passage, ways, make("h3", "How it was read"), fieldList(row),
    make("h3", "Checks"), checkList(id), make("h3", "Citation"), cite, copyButton(cite),
  );
  opener = from;
  drawer.showModal();
  inner.scrollTop = 0;
  return true;
};
document.addEventListener("click", (event) => {
  const from = event.target.closest?.('a[href^="#claim-"]');
  if (!from || drawer.contains(from) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (open(from.hash.slice("#claim-".length), from)) event.preventDefault();
});
