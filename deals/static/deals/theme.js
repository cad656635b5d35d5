// Before anything is drawn: the scheme chosen earlier, if one was; otherwise the system's.
(() => {
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch { /* storage may be forbidden: the system's scheme it is */ }
})();
