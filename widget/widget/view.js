// What of the conversation is in sight: the newest words, until the person looks elsewhere.

const SETTLED = 300; // milliseconds after which a scrolling that a hand began has gone somewhere
const NEAR = 80; // pixels from the end that are as good as the end

export class View {
  /** @param {() => void} caughtUp called when the newest words are in sight */
  constructor(scroller, caughtUp) {
    this.scroller = scroller;
    this.caughtUp = caughtUp;
    this.following = true;
    scroller.addEventListener("scroll", () => this.scrolled());
    // Scrolling by itself does not tell who scrolls; the hand does, a moment before.
    for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      scroller.addEventListener(type, () => this.handled(), { passive: true });
    }
    // a notice, a longer input or a keyboard take room away: the newest words stay in sight
    new ResizeObserver(() => this.stuck && this.keepEnd()).observe(scroller);
  }

  get atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  scrolled() {
    this.stuck = this.atEnd;
    if (!this.stuck) return;
    this.following = true;
    this.caughtUp();
  }

  handled() {
    clearTimeout(this.handling);
    this.handling = setTimeout(() => (this.following = this.atEnd), SETTLED);
  }

  keepEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Change something at the end; who was there stays there. */
  growing(change) {
    const { atEnd } = this;
    change();
    if (atEnd) this.keepEnd();
  }

  /**
   * To the newest words; of a long answer, or greeting, to its beginning, so that it can be read from there.
   * From here on the view follows what arrives.
   */
  toEnd(own, smooth = true) {
    this.scroller.classList.toggle("smooth", smooth);
    const end = this.scroller.scrollHeight - this.scroller.clientHeight;
    this.goal = Math.min(end, Math.max(own?.isConnected ? own.offsetTop - 12 : 0, 0));
    this.scroller.scrollTop = this.goal;
    this.following = true;
  }

  /** The person has just said something: whatever their hand did before, they want to see that. */
  toOwn(own) {
    clearTimeout(this.handling);
    this.toEnd(own);
  }

  /** Whether a line that has just come is, or is about to be, in sight. */
  shows(line) {
    return this.following && line.offsetTop <= this.goal + this.scroller.clientHeight;
  }
}
