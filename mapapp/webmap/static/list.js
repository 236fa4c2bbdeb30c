/* The written list beside the map of a page that stands alone: its links and the map agree. */

function addList() {
  for (const link of document.querySelectorAll("a[data-event]")) {
    link.addEventListener("click", (click) => {
      click.preventDefault();
      select({ event: link.dataset.event });
      markListed(link.dataset.event);
    });
  }
  addSearch();
  eventListeners.push((eventId) => {
    const item = markListed(eventId);
    if (item) item.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  });
}

/* Only what the page's filter lets through. */
filterListeners.push((shown) => {
  for (const link of document.querySelectorAll("a[data-event]")) {
    link.closest("li").hidden = shown !== null && !shown.includes(link.dataset.event);
  }
  for (const part of document.querySelectorAll(".page-list section")) {
    const items = Array.from(part.querySelectorAll("li"));
    part.hidden = items.length > 0 && items.every((item) => item.hidden);
  }
});

function addSearch() {
  const box = make("input", "page-search");
  box.type = "search";
  box.addEventListener("input", () => {
    chosen.words = box.value.trim();
    filterAlone();
  });
  document.querySelector(".page-head").append(box);
  inWords(() => {
    box.placeholder = say("Search places and events");
    box.setAttribute("aria-label", box.placeholder);
  });
}

function markListed(eventId) {
  let found = null;
  for (const link of document.querySelectorAll("a[data-event]")) {
    const chosen = link.dataset.event === eventId;
    if (chosen) {
      link.setAttribute("aria-current", "true");
      found = link.closest("li");
    } else {
      link.removeAttribute("aria-current");
    }
  }
  return found;
}

Object.assign(window.mapapp, { addWorld, addList });
