/* Filters and order over a list or table that reads whole without them.

   <form class="v-filters" data-list="id" hidden> stands before the element with that id; each of its
   fields narrows the items [data-item] in it: a select or a checkbox named "type" keeps the items
   whose data-type holds the chosen value among its words, a search field named "words" those whose
   text holds what is typed. A select named "sort" has values such as "exists:down" or "title:up",
   and puts the items of each list in the order of data-exists or data-title. Sections
   [data-section] with nothing left are hidden. What is chosen is kept in the address: after "?", or
   where a browser forbids that (a page opened from a folder), after "#". */
(() => {
  "use strict";
  const collator = new Intl.Collator("en", { numeric: true });

  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    if ([...query].length) return query;
    return new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  };

  const toAddress = (chosen) => {
    const text = chosen.toString();
    const anchor = location.hash.includes("=") ? "" : location.hash;
    try {
      history.replaceState(null, "", location.pathname + (text && `?${text}`) + anchor);
    } catch {
      history.replaceState(null, "", `#${text}`);
    }
  };

  const chosenIn = (form) => {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) chosen.append(name, value);
    return chosen;
  };

  const fits = (item, chosen) => {
    for (const name of new Set(chosen.keys())) {
      if (name === "sort") continue;
      const values = chosen.getAll(name);
      if (name === "words") {
        const text = item.textContent.toLowerCase();
        if (!values.every((value) => text.includes(value.toLowerCase()))) return false;
      } else {
        const held = (item.dataset[name] || "").split(" ");
        if (!values.some((value) => held.includes(value))) return false;
      }
    }
    return true;
  };

  const ordered = (items, sort) => {
    const [key, way] = sort.split(":");
    const sign = way === "down" ? -1 : 1;
    return [...items].sort((a, b) => sign * collator.compare(a.dataset[key], b.dataset[key]));
  };

  const arrange = (items, sort) => {
    const lists = new Map();
    for (const item of items) {
      if (!lists.has(item.parentNode)) lists.set(item.parentNode, []);
      lists.get(item.parentNode).push(item);
    }
    for (const [parent, held] of lists) parent.append(...ordered(held, sort));
  };

  const start = (form) => {
    const list = document.getElementById(form.dataset.list);
    if (!list) return;
    const items = [...list.querySelectorAll("[data-item]")];
    const sections = [...list.querySelectorAll("[data-section]")];
    const told = form.querySelector("[data-told]");
    items.forEach((item, place) => {
      item.dataset.place = String(place);
    });

    const apply = (keep) => {
      const chosen = chosenIn(form);
      let left = 0;
      for (const item of items) {
        item.hidden = !fits(item, chosen);
        if (!item.hidden) left += 1;
      }
      for (const section of sections)
        section.hidden = !section.querySelector("[data-item]:not([hidden])");
      arrange(items, chosen.get("sort") || "place:up");
      const filtered = [...chosen.keys()].some((name) => name !== "sort");
      for (const section of sections) {
        section.hidden = filtered && section.hidden;
        for (const fold of section.querySelectorAll("details[data-fold]")) fold.open = filtered;
      }
      if (told)
        told.textContent = filtered
          ? `${left.toLocaleString("en")} of ${items.length.toLocaleString("en")} shown`
          : "";
      if (keep) toAddress(chosen);
    };

    const restore = () => {
      const kept = fromAddress();
      for (const field of form.elements) {
        if (!field.name) continue;
        const values = kept.getAll(field.name);
        if (field.type === "checkbox") field.checked = values.includes(field.value);
        else field.value = values[0] || "";
        if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0;
      }
      apply(false);
    };

    form.addEventListener("input", () => apply(true));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => apply(true)));
    window.addEventListener("popstate", restore);
    form.hidden = false;
    restore();
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && list.contains(target)) target.scrollIntoView();
  };

  document.querySelectorAll("form.v-filters").forEach(start);
})();
