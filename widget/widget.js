// The one file that a page loads: it makes <tandem-chat> known. See docs/widget.md.
import { TandemChat } from "./widget/element.js";

if (!customElements.get("tandem-chat")) {
  TandemChat.base = new URL(".", import.meta.url);
  customElements.define("tandem-chat", TandemChat);
}
