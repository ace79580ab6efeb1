// Keeps drafts of forms marked data-draft, every 20 seconds while something is being typed, and stops a second press of
// the same button. Every page works without it; the server records a form sent twice once anyway.
(() => {
  "use strict";
  const every = 20000;

  const keepDraft = async (form) => {
    const body = new URLSearchParams(new FormData(form));
    body.set("draft-of", form.getAttribute("action"));
    // A request that outlives its page may carry no more than 64 KB.
    const keepalive = document.hidden && String(body).length < 60000;
    const answer = await fetch("/drafts", { method: "POST", body, redirect: "manual", keepalive });
    // Kept drafts are answered with a redirect; anything else means that nothing was kept.
    if (answer.type !== "opaqueredirect") throw new Error("not kept");
  };

  const said = (form, words) => {
    const place = form.querySelector("[data-kept]");
    if (place) place.textContent = words;
  };

  const time = () => {
    const now = new Date();
    const hour = now.getHours();
    const minute = String(now.getMinutes()).padStart(2, "0");
    return `${hour % 12 || 12}:${minute}${hour < 12 ? "am" : "pm"}`;
  };

  for (const form of document.querySelectorAll("form[data-draft]")) {
    let changed = false;
    let sent = false;
    form.addEventListener("input", () => { changed = true; });
    form.addEventListener("submit", () => { sent = true; });
    const keep = async () => {
      if (!changed || sent) return;
      changed = false;
      try {
        await keepDraft(form);
        said(form, `Draft kept ${time()}`);
      } catch {
        changed = true;
        said(form, "Not kept: Heed cannot be reached. What you typed is still on this page.");
      }
    };
    setInterval(keep, every);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.busy) { event.preventDefault(); return; }
    form.dataset.busy = "yes";
  });
  // A page that comes back from the browser's memory can be sent again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-busy]")) delete form.dataset.busy;
  });
})();
