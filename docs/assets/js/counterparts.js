/* Counterparts: a press on a marked reading marks what the other sources say to the same point, in one
   way where they say the same and in another where they do not. The links between two texts do so
   while the pointer or the focus is on them. Escape, or a press elsewhere, takes the marks away. */
(() => {
  "use strict";
  const MARKED = ".v-run [data-joint]";
  const marks = [...document.querySelectorAll(MARKED)];
  if (!marks.length) return;

  const told = document.createElement("div");
  told.className = "v-sr";
  told.setAttribute("role", "status");
  document.querySelector(".md-content").append(told);

  const clear = () => {
    for (const mark of marks) mark.classList.remove("v-mark--same", "v-mark--other");
  };

  const show = (joint, group) => {
    clear();
    let same = 0;
    let other = 0;
    for (const mark of marks) {
      if (mark.dataset.joint !== joint) continue;
      const alike = group === undefined || mark.dataset.group === group;
      mark.classList.add(alike ? "v-mark--same" : "v-mark--other");
      if (alike) same += 1;
      else other += 1;
    }
    return [same, other];
  };

  let kept = null;

  const keep = (mark) => {
    const again = kept === mark;
    kept = again ? null : mark;
    if (again) {
      clear();
      told.textContent = "Marks taken away.";
      return;
    }
    const [same, other] = show(mark.dataset.joint, mark.dataset.group);
    told.textContent = `Marked: ${same} with the same, ${other} with something else.`;
  };

  document.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest(MARKED) : null;
    if (mark && !event.target.closest("a")) keep(mark);
    else if (kept && !mark) {
      kept = null;
      clear();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    kept = null;
    clear();
  });

  const linkOf = (event) =>
    event.target instanceof Element ? event.target.closest("a.v-pair__joint[data-joint]") : null;
  const restore = () => (kept ? show(kept.dataset.joint, kept.dataset.group) : clear());
  for (const [enter, leave] of [
    ["pointerover", "pointerout"],
    ["focusin", "focusout"],
  ]) {
    document.addEventListener(enter, (event) => {
      const link = linkOf(event);
      if (link) show(link.dataset.joint);
    });
    document.addEventListener(leave, (event) => {
      if (linkOf(event)) restore();
    });
  }
})();
