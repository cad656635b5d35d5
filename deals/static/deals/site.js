// What the pages do beyond links and forms: the scheme, the keys, the evidence drawer. All of it works without as well.
(() => {
  const root = document.documentElement;

  // --- light, dark, or as the system has it
  const words = { light: "Light", dark: "Dark", system: "Auto" };
  const themeSwitch = document.querySelector("[data-theme-switch]");
  const showTheme = () => {
    const now = root.dataset.theme ?? "system";
    themeSwitch.textContent = words[now];
    themeSwitch.title = "Colours: " + (now === "system" ? "as the system has them" : now) + ". Click to change.";
  };
  themeSwitch?.addEventListener("click", () => {
    const next = { system: "dark", dark: "light", light: "system" }[root.dataset.theme ?? "system"];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch { /* it lasts for this page */ }
    showTheme();
  });
  if (themeSwitch) showTheme();

  // --- dialogs
  const drawer = document.getElementById("drawer");
  const help = document.getElementById("help");
  document.querySelector("[data-help]")?.addEventListener("click", () => help.showModal());
  for (const dialog of [drawer, help]) {
    dialog?.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  }
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const path = new URL(event.detail.xhr.responseURL || location.href).pathname;
    if (path.startsWith("/login/")) { event.detail.shouldSwap = false; location.reload(); }
  });
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "drawer-body" && !drawer.open) drawer.showModal();
    if (event.detail.target.id === "drawer-body") drawer.scrollTop = 0;
  });
  const followLink = (event) => { if (event.detail.elt?.href) location.assign(event.detail.elt.href); };
  document.body.addEventListener("htmx:responseError", followLink);
  document.body.addEventListener("htmx:sendError", followLink);

  // --- addresses without empty fields
  for (const form of document.querySelectorAll("form[data-sparse]")) {
    form.addEventListener("submit", () => {
      for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
    });
    window.addEventListener("pageshow", () => { for (const field of form.elements) field.disabled = false; });
  }

  // --- keys
  let current = -1;
  const move = (step) => {
    const rows = [...document.querySelectorAll("[data-row]")];
    if (!rows.length) return;
    rows[current]?.classList.remove("current");
    current = Math.min(Math.max(current + step, 0), rows.length - 1);
    rows[current].classList.add("current");
    rows[current].querySelector("a")?.focus({ preventScroll: true });
    rows[current].scrollIntoView({ block: "nearest" });
  };
  const keys = {
    "/": () => document.querySelector("[data-search]")?.focus(),
    j: () => move(1),
    k: () => move(-1),
    o: () => document.querySelector("[data-row].current a")?.click(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    const action = keys[event.key];
    if (action) { event.preventDefault(); action(); }
  });
})();
