/* Elements of the page. Text from articles enters only through textContent. */

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined && text !== null) element.textContent = String(text);
  return element;
}

function drawSymbol(shape, group) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `symbol ${groupClass(group)}`);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", OUTLINES[shape] || OUTLINES.ring);
  path.setAttribute("fill-rule", "evenodd");
  svg.appendChild(path);
  return svg;
}

const GROUPS = ["conflict", "talk", "accord", "dispute", "other"];

function groupClass(group) {
  return `group-${GROUPS.includes(group) ? group : "other"}`;
}

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

L.Map.mergeOptions({
  zoomAnimation: !calm.matches,
  fadeAnimation: false,
  markerZoomAnimation: !calm.matches,
  zoomSnap: 1,
});
