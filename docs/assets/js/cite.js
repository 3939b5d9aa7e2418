/* Citing one quotation: a button beside every quotation that opens its reference as text, BibTeX, RIS
   and CSL-JSON, with links to the words on this site and, where it is known, in the original.

   Made from the words in the page and the block v-previews, which has what a reference to each source
   is made of. The formats are those of hooks/variorum/exports/citations, to the character: a test
   holds the two together. */
(() => {
  "use strict";
  const block = document.getElementById("v-previews");
  if (!block) return;
  const HOLDERS = ".v-quote, .v-told, .v-statement, .v-event";
  const BY = "figcaption, .v-told__by, .v-statement__by";
  let sources = null;

  /* ---- the formats */

  const oneLine = (text) =>
    text.replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, " ").trim();

  const dateParts = (date) => {
    const found = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9-])/.exec(date || "");
    return found ? found.slice(1).filter(Boolean).map(Number) : [];
  };

  const padded = (number, width) => String(number).padStart(width, "0");

  const noteOf = (item) => {
    const cited = item.cited.map(
      ({ words, speaker, place }) => `“${words}” (${speaker ? `${speaker}, ` : ""}${place}).`,
    );
    const parts = [
      cited.join(" "),
      item.unknown ? `Not identified: ${item.unknown.join(", ")}.` : "",
      `File ${item.file}, SHA-256 ${item.sha256}.`,
      item.page && item.page !== item.url ? `Read at ${item.page}.` : "",
    ];
    return oneLine(parts.filter(Boolean).join(" "));
  };

  const stopped = (text) => (!text || /[.!?]$/.test(text) ? text : `${text}.`);

  const asText = (item) => {
    const cited = item.cited.map(
      ({ words, speaker, place }) => `“${words}” (${speaker ? `${speaker}, in ` : ""}${place}).`,
    );
    const day = dateParts(item.issued).length === 3 ? item.issued.slice(0, 10) : item.issued;
    const parts = [
      cited.join(" · "),
      item.author ? `${item.author}:` : "",
      stopped(item.title),
      stopped([item.container, day].filter(Boolean).join(", ")),
      `File ${item.file}, SHA-256 ${item.sha256}.`,
      item.url || "",
      item.page && item.page !== item.url ? `Read at ${item.page}` : "",
    ];
    return oneLine(parts.filter(Boolean).join(" "));
  };

  const LATEX = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  const latex = (text) => oneLine(text).replace(/[\\{}~^$&#%_]/g, (c) => LATEX[c] || `\\${c}`);
  const address = (url) =>
    oneLine(url).replace(/[^!-~]|[{}\\"<>^`|]/gu, (c) =>
      [...new TextEncoder().encode(c)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
        .join(""),
    );

  const asBibtex = (item) => {
    const article = item.kind === "article";
    const date = dateParts(item.issued);
    const fields = [
      ["author", item.author ? `{${latex(item.author)}}` : ""],
      ["title", `{${latex(item.title)}}`],
      [article ? "journal" : "howpublished", latex(item.container || "")],
      ["year", date.length ? padded(date[0], 4) : ""],
      ["month", date.length > 1 ? String(date[1]) : ""],
      ["language", latex(item.language || "")],
      ["url", address(item.url || "")],
      ["note", latex(noteOf(item))],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    return `@${article ? "article" : "misc"}{${item.id},\n${lines.join(",\n")}\n}`;
  };

  const asRis = (item) => {
    const date = dateParts(item.issued);
    const fields = [
      ["TY", item.kind === "article" ? "NEWS" : "GEN"],
      ["ID", item.id],
      ["TI", item.title],
      ["AU", item.author],
      ["T2", item.container],
      ["PY", date.length ? padded(date[0], 4) : ""],
      ["DA", date.length > 1 ? date.map((part) => padded(part, 2)).join("/") : ""],
      ["LA", item.language],
      ["DB", item.archive],
      ["UR", item.url],
      ["N1", noteOf(item)],
    ];
    const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
    return [...lines, "ER  -"].join("\n");
  };

  const asCsl = (item) => {
    const date = dateParts(item.issued);
    const fields = {
      id: item.id,
      type: item.kind === "article" ? "article-newspaper" : "document",
      title: oneLine(item.title),
      author: item.author ? [{ literal: oneLine(item.author) }] : null,
      "container-title": item.container ? oneLine(item.container) : null,
      issued: date.length ? { "date-parts": [date] } : item.issued ? { literal: oneLine(item.issued) } : null,
      language: item.language,
      archive: item.archive ? oneLine(item.archive) : null,
      archive_location: oneLine(item.file),
      URL: item.url,
      note: noteOf(item),
      custom: { sha256: item.sha256 },
    };
    const known = Object.entries(fields).filter(([, value]) => value);
    return `[\n${JSON.stringify(Object.fromEntries(known))}\n]`;
  };

  /* ---- what is cited */

  const own = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

  const WHOLE = 80;
  const EDGE = 4;
  const part = (text) => encodeURIComponent(text).replaceAll("-", "%2D");
  const first = (words) => words.slice(0, EDGE).join(" ");
  const last = (words) => words.slice(-EDGE).join(" ");

  /* The address of the words themselves: the browser scrolls to them and marks them. Words around
     them in their sentence tell them from the same words elsewhere. */
  const toWords = (href, words, sentence) => {
    const text = words.trim();
    const at = sentence.indexOf(text);
    const around = (side) => side.split(/\s+/).filter(Boolean);
    const before = at > 0 && /\s$/.test(sentence.slice(0, at)) ? last(around(sentence.slice(0, at))) : "";
    const whole = text.length <= WHOLE ? [text] : [first(around(text)), last(around(text))];
    const directive = [before ? `${part(before)}-` : "", ...whole.map(part)].filter(Boolean).join(",");
    return `${href}:~:text=${directive}`;
  };

  const itemOf = (holder) => {
    const runs = [...holder.querySelectorAll("blockquote .v-run")];
    const link = holder.querySelector("a.v-cite");
    const { source: id } = runs[0].dataset;
    const source = own(sources, id);
    if (!source) return null;
    const anchor = decodeURIComponent(new URL(link.href).hash.slice(1));
    const sentence = own(source.sentences, anchor);
    const page = /^https?:/.test(link.href) ? link.href : "";
    return {
      ...source.ref,
      id: holder.id || anchor,
      url: source.ref.address || page,
      page,
      cited: runs.map((run) => ({
        words: run.textContent,
        speaker: holder.dataset.speaker || "",
        place: `${source.siglum}, characters ${run.dataset.span.replace("-", "–")}`,
      })),
      link: sentence ? toWords(link.href, runs[0].textContent, sentence[1]) : link.href,
      original: sentence && sentence[3],
    };
  };

  /* ---- on the page */

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const FORMATS = [
    ["BibTeX", asBibtex],
    ["RIS", asRis],
    ["CSL-JSON", asCsl],
  ];

  const linkTo = (href, text) => {
    const link = element("a", "", text);
    link.href = href;
    return link;
  };

  const panelOf = (item) => {
    const panel = element("div", "v-citebox");
    const text = asText(item);
    const copies = element("p", "v-citebox__copies");
    copies.append("Copy as ", window.variorumCopy("text", "Copy as text", () => text));
    for (const [name, made] of FORMATS)
      copies.append(" ", window.variorumCopy(name, `Copy as ${name}`, () => made(item)));
    copies.append(" ", window.variorumCopy("link", "Copy the link to these words", () => item.link));
    const links = element("p", "v-citebox__links");
    links.append(linkTo(item.link, "These words in their article"));
    if (item.original) links.append(" · ", linkTo(item.original, "The same in the original"));
    panel.append(element("p", "v-citebox__text", text), copies, links);
    return panel;
  };

  const toggle = (holder, button) => {
    sources = sources || JSON.parse(block.textContent);
    const open = holder.querySelector(":scope .v-citebox");
    if (open) {
      open.remove();
    } else {
      const item = itemOf(holder);
      if (!item) return;
      button.closest(BY).after(panelOf(item));
    }
    button.setAttribute("aria-expanded", String(!open));
  };

  for (const holder of document.querySelectorAll(HOLDERS)) {
    const by = holder.querySelector(BY);
    if (!by || !holder.querySelector("blockquote .v-run") || !holder.querySelector("a.v-cite")) continue;
    const button = element("button", "v-copy v-cite-button", "Cite");
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", "Cite this quotation");
    button.addEventListener("click", () => toggle(holder, button));
    by.append(" ", button);
  }

  document.addEventListener("keydown", (event) => {
    const panel = event.key === "Escape" && event.target instanceof Element && event.target.closest(".v-citebox");
    if (!panel) return;
    const button = panel.parentElement.querySelector(".v-cite-button");
    button.click();
    button.focus();
  });
})();
