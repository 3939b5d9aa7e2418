/* Tables sorted by any column: <table class="v-sortable"> with <th data-sort> (text) or
   <th data-sort="number">. A cell's data-value counts before its text. The third press brings back
   the order in which the page was made. */
(() => {
  "use strict";
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell ? cell.dataset.value ?? cell.textContent.trim() : "";
  };

  const compare = (kind, a, b) => {
    if (kind !== "number") return collator.compare(a, b);
    return (Number.parseFloat(a) || 0) - (Number.parseFloat(b) || 0);
  };

  const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

  const start = (table) => {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const rows = [...body.rows];

    const sort = (head) => {
      const way = NEXT[head.getAttribute("aria-sort") || "none"];
      for (const other of heads) if (other.dataset.sort !== undefined) other.removeAttribute("aria-sort");
      const column = heads.indexOf(head);
      const sign = way === "descending" ? -1 : 1;
      const sorted = [...rows];
      if (way !== "none") {
        head.setAttribute("aria-sort", way);
        const kind = head.dataset.sort;
        sorted.sort((a, b) => sign * compare(kind, valueOf(a, column), valueOf(b, column)));
      }
      body.append(...sorted);
    };

    for (const head of heads) {
      if (head.dataset.sort === undefined) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "v-sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(head));
      head.append(button);
    }
  };

  document.querySelectorAll("table.v-sortable").forEach((table) => {
    if (table.tHead && table.tBodies.length) start(table);
  });
})();
