// A swap for htmx that leaves alone what did not change: focus, selection, scrolling and half-written texts stay.
//
// The server sends the whole page; of it, elements with `data-parts` are compared child by child (each child has an id),
// everything else is replaced when it differs. `data-keep` is never replaced by its like. What somebody is typing in
// waits for the next time.

const isTypedIn = (element) =>
  document.activeElement?.matches("input, select, textarea") && element.contains(document.activeElement);

/** Bring `old` to what `fresh` says; the elements that are new in the page are added to `added`. */
export function merge(old, fresh, added = []) {
  if (old.isEqualNode(fresh)) return added;
  if (old.matches("[data-keep]") && fresh.matches("[data-keep]")) {
    fillEmpty(old, fresh);
  } else if (old.matches("[data-parts]") && fresh.matches("[data-parts]")) {
    copyAttributes(old, fresh);
    mergeParts(old, fresh, added);
  } else if (old.matches("[role=status]") && fresh.matches("[role=status]")) {
    // what is announced is what changes inside an element that stays
    added.push(...fresh.children);
    old.replaceChildren(...fresh.childNodes);
  } else if (!isTypedIn(old)) {
    keepOpen(old, fresh);
    old.replaceWith(fresh);
    added.push(fresh);
  }
  return added;
}

function mergeParts(old, fresh, added) {
  for (const child of [...old.children]) if (!child.id) child.remove();
  const known = new Map([...old.children].map((child) => [child.id, child]));
  let place = old.firstElementChild;
  for (const child of [...fresh.children]) {
    const match = child.id ? known.get(child.id) : undefined;
    if (!match) {
      old.insertBefore(child, place);
      added.push(child);
      continue;
    }
    known.delete(child.id);
    if (match === place) place = place.nextElementSibling;
    else old.insertBefore(match, place);
    merge(match, child, added);
  }
  for (const gone of known.values()) if (!isTypedIn(gone)) gone.remove();
}

function copyAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** A text that came back (a reply that was undone) fills an empty field; it never overwrites a new one. */
function fillEmpty(old, fresh) {
  for (const field of fresh.querySelectorAll("textarea[id]")) {
    const here = old.querySelector(`#${CSS.escape(field.id)}`);
    if (here && !here.value && field.value) {
      here.value = field.value;
      here.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

function keepOpen(old, fresh) {
  const folds = [fresh, ...fresh.querySelectorAll("details[id]")].filter((one) => one.matches("details[id]"));
  for (const fold of folds) {
    const here = old.id === fold.id ? old : old.querySelector(`#${CSS.escape(fold.id)}`);
    if (here) fold.open = here.open;
  }
}

htmx.defineExtension("keep", {
  isInlineSwap: (style) => style === "keep",
  handleSwap(style, target, fragment) {
    if (style !== "keep") return false;
    const fresh = fragment.querySelector(`#${CSS.escape(target.id)}`);
    if (!fresh) return [];
    const focused = document.activeElement?.id;
    const added = merge(target, fresh);
    const again = focused && document.activeElement === document.body && document.getElementById(focused);
    if (again) again.focus({ preventScroll: true });
    return added;
  },
});
