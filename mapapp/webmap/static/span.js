/* Choosing a span on the timeline: by dragging, by its two handles, by steps, by playing. Without a
   window the page narrows its own data; in the window the filter does, for every pane. */

const PLAY_PACE = 1400;
const LEAST_DRAG = 4;
let player = null;

function addBrush(section) {
  const { parts } = timeline;
  parts.brush = make("div", "time-brush");
  parts.handles = [0, 1].map(makeHandle);
  parts.track.append(parts.brush, ...parts.handles);
  parts.track.addEventListener("pointerdown", startDrag);
  section.addEventListener("keydown", (press) => {
    if (press.key === "Escape" && timeline.span) {
      press.stopPropagation();
      clearSpan();
    }
  });
}

function makeHandle(side) {
  const handle = make("div", "time-handle");
  handle.tabIndex = 0;
  handle.setAttribute("role", "slider");
  handle.addEventListener("keydown", (press) => moveHandle(press, side));
  return handle;
}

function currentSpan() {
  const { knots } = timeline.scale;
  return timeline.span || [knots[0], knots[knots.length - 1]];
}

function moveHandle(press, side) {
  const { knots } = timeline.scale;
  const span = currentSpan().slice();
  const earlier = knots.filter((knot) => knot < span[side]).pop();
  const later = knots.find((knot) => knot > span[side]);
  const to = {
    ArrowLeft: earlier, ArrowDown: earlier, ArrowRight: later, ArrowUp: later,
    Home: knots[0], End: knots[knots.length - 1],
  }[press.key];
  if (to === undefined) return;
  press.preventDefault();
  press.stopPropagation();
  span[side] = side ? Math.max(to, span[0]) : Math.min(to, span[1]);
  chooseSpan(span[0], span[1]);
}

function startDrag(press) {
  if (press.button !== 0 || press.target.closest(".time-mark")) return;
  const box = timeline.parts.marks.getBoundingClientRect();
  const dayOfPointer = (x) => dayAt(timeline.scale, (x - box.left) / box.width);
  const side = timeline.parts.handles.indexOf(press.target);
  const fixed = side < 0 ? dayOfPointer(press.clientX) : currentSpan()[1 - side];
  const spanTo = (x) => [fixed, dayOfPointer(x)].sort((one, other) => one - other);
  const move = (drag) => placeBrush(spanTo(drag.clientX));
  const end = (drag) => {
    document.removeEventListener("pointermove", move);
    document.removeEventListener("pointerup", end);
    if (Math.abs(drag.clientX - press.clientX) >= LEAST_DRAG) chooseSpan(...spanTo(drag.clientX));
    else if (side < 0 && timeline.span) clearSpan();
    else placeBrush();
  };
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", end);
}

function placeBrush(span = currentSpan()) {
  if (!timeline.scale) return;
  const { brush, handles } = timeline.parts;
  const [left, right] = span.map((day) => shareOf(timeline.scale, day) * 100);
  const { knots } = timeline.scale;
  brush.style.left = `calc(${left}% - 9px)`;
  brush.style.width = `calc(${right - left}% + 18px)`;
  brush.classList.toggle("time-narrowed", span[0] > knots[0] || span[1] < knots[knots.length - 1]);
  handles.forEach((handle, side) => {
    handle.style.left = `calc(${side ? right : left}% + ${side ? 9 : -9}px)`;
    handle.setAttribute("aria-valuemin", String(knots[0]));
    handle.setAttribute("aria-valuemax", String(knots[knots.length - 1]));
    handle.setAttribute("aria-valuenow", String(span[side]));
    handle.setAttribute("aria-valuetext", sayDay(span[side]));
  });
}

function chooseSpan(from, to) {
  showSpan([isoOf(from), isoOf(to)]);
  if (bridge) tell("spanChosen", isoOf(from), isoOf(to));
  else filterAlone();
}

function clearSpan() {
  stopPlaying();
  showSpan(null);
  if (bridge) tell("spanChosen", "", "");
  else filterAlone();
}

/* Draws a span, ["2020-02-10", "2020-02-11"] or null, and tells nobody. */
function showSpan(span) {
  if (!timeline.section) return;
  timeline.span = span ? span.map(dayOf) : null;
  if (!span) stopPlaying();
  if (!timeline.scale) return;
  placeBrush();
  fadeHidden();
}

/* One date after the other, as events begin on them. */
function stepDate(by) {
  const days = Array.from(new Set(timeline.events.map((event) => event.from)))
    .sort((one, other) => one - other);
  const [from, to] = timeline.span || (by > 0 ? [null, -Infinity] : [Infinity, null]);
  const next = by > 0 ? days.find((day) => day > to) : days.filter((day) => day < from).pop();
  if (next === undefined) return false;
  chooseSpan(next, next);
  return true;
}

function togglePlaying() {
  if (player) {
    stopPlaying();
    return;
  }
  if (!stepDate(1)) {
    clearSpan();
    stepDate(1);
  }
  player = setInterval(() => { if (!stepDate(1)) clearSpan(); }, PLAY_PACE);
  showPlaying();
}

function stopPlaying() {
  clearInterval(player);
  player = null;
  showPlaying();
}

function showPlaying() {
  const { play } = timeline.parts;
  if (!play) return;
  play.textContent = player ? "⏸" : "▶";
  nameButton(play, player ? say("Pause") : say("Play through the dates"));
}
