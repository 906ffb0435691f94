"use strict";

// Fetches the next lines of a file as the reader comes near the end. Without it the links do.
{
  const pageLimit = 50;
  const table = document.querySelector("table.log");
  const links = document.querySelectorAll('.viewer nav a[rel="next"]');
  const end = links[links.length - 1];
  let pages = 1;
  let isLoading = false;

  const append = async () => {
    const address = table.tBodies[table.tBodies.length - 1].dataset.next;
    if (isLoading || !address || pages >= pageLimit) return;
    isLoading = true;
    try {
      const answer = await fetch(address + "&fragment=1");
      if (!answer.ok) return;
      const holder = document.createElement("table");
      holder.innerHTML = await answer.text();
      const body = holder.tBodies[0];
      table.append(body);
      pages += 1;
      table.querySelector(".last-line").textContent =
        body.rows[body.rows.length - 1].id.slice(1).replace(/\B(?=(\d{3})+$)/g, ",");
      if (body.dataset.next) end.href = body.dataset.next;
      else end.closest("li").remove();
    } finally {
      isLoading = false;
    }
  };

  if (table && end && "IntersectionObserver" in window) {
    const watcher = new IntersectionObserver(
      async (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        await append();
        // Observed anew, so that a page that is still in sight goes on.
        watcher.unobserve(end);
        if (end.isConnected && pages < pageLimit) watcher.observe(end);
      },
      { rootMargin: "1500px" },
    );
    watcher.observe(end);
  }
}
