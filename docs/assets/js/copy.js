/* Copying: a button beside everything marked data-copy (an id for an editor's note; data-copy may hold
   the text itself, else it is the element's own), beside every quotation, and on every comparison,
   that puts it on the clipboard as text with its references. */
(() => {
  "use strict";
  const write = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "v-sr";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    return undefined;
  };

  const button = (label, name, text) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "v-copy";
    made.textContent = label;
    made.setAttribute("aria-label", name);
    made.addEventListener("click", async () => {
      await write(text());
      made.textContent = "Copied";
      setTimeout(() => {
        made.textContent = label;
      }, 2000);
    });
    return made;
  };

  window.variorumCopy = button;

  for (const marked of document.querySelectorAll("[data-copy]")) {
    const label = marked.dataset.copyLabel || "Copy";
    /* What is long has a name, which is read out in its place: "Copy: BibTeX". */
    const named = marked.dataset.copy ? null : marked.closest("[aria-label]");
    const name = `${label}: ${named ? named.getAttribute("aria-label") : marked.textContent.trim()}`;
    marked.after(" ", button(label, name, () => marked.dataset.copy || marked.textContent.trim()));
  }

  /* A quotation as text: the words in quotation marks, then the source and the address of the
     sentence. */
  const reference = (holder) => {
    const words = holder.querySelector("blockquote .v-run");
    const cited = holder.querySelector("a.v-cite");
    const siglum = cited.querySelector(".v-siglum").textContent;
    return `“${words.textContent}” (${siglum}, ${cited.href})`;
  };

  for (const quote of document.querySelectorAll(".v-quote")) {
    const caption = quote.querySelector("figcaption");
    if (caption && caption.querySelector("a.v-cite"))
      caption.append(button("Copy", "Copy the words with their reference", () => reference(quote)));
  }

  for (const row of document.querySelectorAll(".v-row[data-item]")) {
    const tools = row.querySelector(".v-tools");
    const title = row.querySelector(".v-row__title").textContent;
    const text = () => {
      const said = [...row.querySelectorAll(".v-told")].map(reference);
      const address = new URL(`#${row.id}`, location.href).href;
      return [title, ...said, address].join("\n");
    };
    if (tools) tools.append(" ", button("Copy text", `Copy as text: ${title}`, text));
  }

  /* A link to how something is cited opens it. */
  const openTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details.v-citing")) target.open = true;
  };
  window.addEventListener("hashchange", openTarget);
  openTarget();

  /* On paper nothing is folded away. */
  window.addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll(".md-content details:not([open])")) {
      fold.dataset.printed = "";
      fold.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const fold of document.querySelectorAll("details[data-printed]")) {
      delete fold.dataset.printed;
      fold.open = false;
    }
  });
})();
