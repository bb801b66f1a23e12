"use strict";
// Everything is readable without this script: it adds the theme button and the search in the claims table.
const root = document.documentElement;
root.classList.add("js");

const theme = document.querySelector(".theme");
const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const name = () => { theme.textContent = dark() ? "Light theme" : "Dark theme"; };
theme.hidden = false;
theme.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; name(); });
name();

const contents = document.querySelector(".toc details");
if (contents && matchMedia("(max-width: 900px)").matches) contents.open = false;

const search = document.getElementById("claim-search");
if (search) {
  const rows = [...document.querySelectorAll("table.all tbody tr")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const count = document.querySelector(".count");
  search.addEventListener("input", () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    count.textContent = `${shown} of ${rows.length} shown`;
  });
}
