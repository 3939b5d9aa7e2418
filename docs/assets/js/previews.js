/* Previews: a cited sentence in its paragraph, or a glossary term, beside the link that leads to it.

   On hover and on keyboard focus: prepared after 150 ms, shown after 500, closed 300 after it is no
   longer wanted; the pointer may enter it; Escape dismisses it. By touch, the first tap shows and the
   second follows the link. All of it comes from the data blocks in the page (v-previews, v-terms), so
   nothing is fetched, and it is set as text, never as markup. */
(() => {
  "use strict";
  const PREPARE = 150;
  const SHOW = 500;
  const CLOSE = 300;
  const GAP = 8;

  const data = {};
  const read = (id) => {
    if (!(id in data)) {
      const block = document.getElementById(id);
      data[id] = block ? JSON.parse(block.textContent) : {};
    }
    return data[id];
  };

  const own = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  /* What a link leads to: {kind, …}, or null where this page has no preview of it. */
  const lookUp = (link) => {
    const url = new URL(link.href, document.baseURI);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (!anchor) return null;
    if (link.classList.contains("v-term")) {
      const term = own(read("v-terms"), anchor);
      return term ? { term } : null;
    }
    const folders = url.pathname.replace(/index\.html$/, "").split("/").filter(Boolean);
    const source = own(read("v-previews"), decodeURIComponent(folders.at(-1) || ""));
    const sentence = source && own(source.sentences, anchor);
    return sentence ? { source, sentence } : null;
  };

  const quoted = (text, lang) => {
    const words = element("span", "v-preview__words", text);
    words.dir = "auto";
    if (lang) words.lang = lang;
    return words;
  };

  const ofSentence = ({ source, sentence }) => {
    const [before, words, after] = sentence;
    const head = element("p", "v-preview__head");
    head.append(element("span", "v-siglum", source.siglum));
    if (source.title) head.append(element("span", "v-preview__title", source.title));
    const body = element("p", "v-preview__text");
    body.dir = "auto";
    if (source.lang) body.lang = source.lang;
    body.append(before, element("mark", "v-mark", words), after);
    return [head, body];
  };

  const ofTerm = ({ term }) => {
    const head = element("p", "v-preview__head");
    head.append(element("strong", "", term.name));
    if (term.kind) head.append(element("span", "v-preview__title", term.kind));
    const parts = [head];
    if (term.words) {
      const body = element("p", "v-preview__text");
      body.append(quoted(term.words[0]), " ", element("span", "v-siglum", term.words[1]));
      parts.push(body);
    }
    if (term.none) parts.push(element("p", "v-preview__note", term.none));
    if (term.editor) parts.push(element("p", "v-preview__note", `The editor: ${term.editor}`));
    parts.push(element("p", "v-preview__note", `Written as ${term.forms}`));
    return parts;
  };

  let box = null;
  let shown = null;
  let wanted = null;
  let timers = [];
  let touched = false;

  const makeBox = () => {
    box = element("div", "v-preview");
    box.id = "v-preview";
    box.setAttribute("role", "tooltip");
    box.hidden = true;
    box.addEventListener("pointerenter", () => stop());
    box.addEventListener("pointerleave", () => leave());
    document.body.append(box);
  };

  const stop = () => {
    timers.forEach(clearTimeout);
    timers = [];
  };

  const place = (link) => {
    const at = [...link.getClientRects()].at(-1) || link.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = Math.max(GAP, Math.min(at.left, room - width - GAP));
    const below = at.bottom + GAP + height <= window.innerHeight || at.top < height + GAP;
    const top = below ? at.bottom + GAP : link.getBoundingClientRect().top - height - GAP;
    box.style.left = `${left + window.scrollX}px`;
    box.style.top = `${top + window.scrollY}px`;
  };

  const close = () => {
    stop();
    wanted = null;
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    box.hidden = true;
  };

  const show = (link) => {
    const found = lookUp(link);
    if (!found) return false;
    if (!box) makeBox();
    close();
    box.replaceChildren(...(found.term ? ofTerm(found) : ofSentence(found)));
    box.hidden = false;
    link.setAttribute("aria-describedby", box.id);
    shown = link;
    place(link);
    return true;
  };

  const want = (link) => {
    if (link === shown) return stop();
    if (link === wanted) return undefined;
    stop();
    wanted = link;
    timers = [setTimeout(() => lookUp(link), PREPARE), setTimeout(() => show(link), SHOW)];
    return undefined;
  };

  const leave = () => {
    stop();
    wanted = null;
    if (shown) timers = [setTimeout(close, CLOSE)];
  };

  const linkOf = (event) => {
    const link = event.target instanceof Element && event.target.closest(".md-content a[href*='#']");
    return link && !link.classList.contains("headerlink") ? link : null;
  };

  document.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "touch" ? null : linkOf(event);
    if (link) want(link);
  });
  document.addEventListener("pointerout", (event) => {
    const link = event.pointerType === "touch" ? null : linkOf(event);
    if (link && !link.contains(event.relatedTarget) && link !== document.activeElement) leave();
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link && link.matches(":focus-visible")) want(link);
  });
  document.addEventListener("focusout", (event) => {
    if (linkOf(event)) leave();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    const inside = event.target instanceof Node && box && box.contains(event.target);
    if (shown && !inside && linkOf(event) !== shown) close();
  });
  document.addEventListener("click", (event) => {
    const link = touched ? linkOf(event) : null;
    if (link && link !== shown && show(link)) event.preventDefault();
  });
})();
