/* A button beside everything marked data-copy that puts its text on the clipboard: an id for an
   editor's note, a reference. data-copy may hold the text itself; else it is the element's own. */
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

  for (const marked of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    const label = marked.dataset.copyLabel || "Copy";
    button.type = "button";
    button.className = "v-copy";
    button.textContent = label;
    button.setAttribute("aria-label", `${label}: ${marked.textContent.trim().slice(0, 60)}`);
    button.addEventListener("click", async () => {
      await write(marked.dataset.copy || marked.textContent.trim());
      button.textContent = "Copied";
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
    marked.after(" ", button);
  }

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
