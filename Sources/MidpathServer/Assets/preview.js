"use strict";
// Loads a page about knowledge again when the author's folder was read anew.
(() => {
  const banner = document.querySelector("[data-knowledge-generation]");
  if (!banner) { return; }
  const look = async () => {
    try {
      const answer = await fetch("/knowledge/generation", { cache: "no-store" });
      if (!answer.ok) { return; }
      const now = (await answer.text()).trim();
      if (now !== banner.dataset.knowledgeGeneration) { location.reload(); }
    } catch {
      // The desk is being started again: the next look tells.
    }
  };
  setInterval(look, 1000);
})();
