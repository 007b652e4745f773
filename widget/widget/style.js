// All of the widget's looks. A site changes them with the --tandem-… properties; nothing of the site leaks in.
export const style = `
:host {
  --paper: var(--tandem-paper, #fffdf9);
  --ground: var(--tandem-ground, #f5efe3);
  --ink: var(--tandem-ink, #1c2a24);
  --quiet: var(--tandem-quiet, #55635b);
  --line: var(--tandem-line, #ddd5c5);
  --main: var(--tandem-main, #14513c);
  --on-main: var(--tandem-on-main, #fdfaf3);
  --accent: var(--tandem-accent, #a8431a);
  --own: var(--tandem-own, #dfeadf);
  --on-own: var(--tandem-on-own, #12301f);
  --corner: var(--tandem-corner, 16px);
  --serif: var(--tandem-serif, "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, serif);
  color-scheme: light dark;
  font: max(1rem, 16px)/1.5 var(--tandem-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  color: var(--ink);
  text-align: start;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: var(--tandem-dark-paper, #1b2420);
    --ground: var(--tandem-dark-ground, #131a17);
    --ink: var(--tandem-dark-ink, #ece7db);
    --quiet: var(--tandem-dark-quiet, #aab5ad);
    --line: var(--tandem-dark-line, #3a4740);
    --main: var(--tandem-dark-main, #8fd3b2);
    --on-main: var(--tandem-dark-on-main, #10231b);
    --accent: var(--tandem-dark-accent, #f0a778);
    --own: var(--tandem-dark-own, #24493a);
    --on-own: var(--tandem-dark-on-own, #eaf5ee);
  }
}
:host([data-place="inline"]) { display: block; height: 100%; min-height: 24rem; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
p, h2, ol { margin: 0; padding: 0; }
button, textarea { font: inherit; color: inherit; }
button { min-width: 44px; min-height: 44px; cursor: pointer; touch-action: manipulation; }
svg { width: max(24px, 1.25rem); height: max(24px, 1.25rem); flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher {
  position: fixed; z-index: 2147483000; inset-block-end: max(1rem, env(safe-area-inset-bottom)); inset-inline-end: 1rem;
  display: flex; align-items: center; gap: .6rem; min-height: 56px; max-width: calc(100vw - 2rem); padding: .5rem 1.3rem .5rem 1.1rem;
  border: 2px solid transparent; border-radius: 28px; background: var(--main); color: var(--on-main); font-weight: 650;
  box-shadow: 0 1px 2px #0004, 0 8px 24px #0003;
}
.launcher:hover, .primary:hover { filter: brightness(1.12); }
.launcher:focus-visible { outline-color: var(--ink); box-shadow: 0 0 0 3px var(--paper), 0 8px 24px #0003; outline-offset: 3px; }
.dot { width: 12px; height: 12px; flex: none; border-radius: 50%; background: #f0a35e; border: 2px solid var(--on-main); }

.panel { position: relative; display: flex; flex-direction: column; overflow: hidden; background: var(--ground); border: 1px solid var(--line); border-radius: var(--corner); }
.root[data-place="inline"], [data-place="inline"] .panel { height: 100%; }
[data-place="floating"] .panel {
  position: fixed; z-index: 2147483000; inset-block-end: 1rem; inset-inline-end: 1rem;
  width: 25rem; max-width: calc(100vw - 2rem); height: min(42rem, calc(100dvh - 2rem)); box-shadow: 0 2px 6px #0003, 0 16px 48px #0004;
}
[data-place="full"] .panel {
  position: fixed; z-index: 2147483000; inset-inline: 0; top: var(--top, 0px); height: var(--height, 100dvh); width: 100%; border: 0; border-radius: 0;
}

.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .25rem; padding: .4rem .5rem .4rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.name { flex: 1 1 6.5rem; min-width: 0; line-height: 1.25; }
.name h2 { font: 600 1.15rem/1.3 var(--serif); color: var(--main); }
.name p { font-size: .85rem; color: var(--quiet); }
.bar { display: flex; margin-inline-start: auto; }
.head button { display: grid; place-items: center; padding: 0; border: 0; border-radius: 10px; background: none; color: var(--quiet); }
.head button:hover { background: var(--ground); color: var(--ink); }
.languages { display: flex; }
.more svg { stroke-width: 3.5; }
@media (max-width: 21.5rem) { .languages { order: 1; width: 100%; margin-inline-start: -.75rem; } }
.languages button { padding-inline: .3em; font-size: .9rem; }
.languages [aria-pressed="true"] { color: var(--ink); font-weight: 700; text-decoration: underline 3px var(--accent); text-underline-offset: .45em; }

.menu { display: flex; flex-wrap: wrap; gap: .4rem; }
.item { display: inline-flex; align-items: center; min-height: 44px; padding: .3rem .9rem; color: inherit; text-decoration: none; border: 1px solid var(--line); border-radius: 22px; background: none; font-size: .92rem; }
.item[aria-pressed="true"] { border-color: var(--main); background: var(--own); color: var(--on-own); font-weight: 600; }
.larger { font-size: 1.25em; }
time { display: none; margin-top: .2rem; font-size: .8rem; color: var(--quiet); }
.times time { display: block; }
.user time { text-align: end; }
.options { flex: none; max-height: 55%; overflow-y: auto; padding: .9rem 1rem 1rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.code { margin-top: .5rem; overflow-wrap: anywhere; }
.code strong { margin-inline-end: .5rem; font-size: 1.25rem; letter-spacing: .06em; white-space: nowrap; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
.primary, .plain { display: inline-flex; align-items: center; min-height: 44px; padding: .5rem 1.1rem; text-decoration: none; border: 1.5px solid var(--main); border-radius: 12px; font-weight: 600; }
.primary { background: var(--main); color: var(--on-main); }
.plain { background: none; color: var(--main); }
.plain:hover { background: var(--own); }

.notice { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; padding: .6rem 1rem; font-size: .92rem; background: var(--paper); border-bottom: 1px solid var(--line); border-inline-start: 4px solid var(--accent); overflow-wrap: anywhere; }

.scroll { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; position: relative; padding: 1rem; scroll-padding: 1rem; }
.scroll:focus-visible { outline-offset: -3px; }
.scroll a, .notice a { padding-block: .25em; color: inherit; text-underline-offset: .2em; text-decoration-color: var(--accent); }
.welcome { display: flex; flex-direction: column; justify-content: center; align-items: flex-start; gap: 1.25rem; min-height: 100%; padding: .5rem; font-size: 1.05rem; }
.welcome .primary { min-height: 52px; }

ol { list-style: none; display: flex; flex-direction: column; gap: .35rem; }
li { max-width: 92%; align-self: flex-start; }
li:focus { outline: none; }
li:focus-visible .words { outline: 3px solid var(--accent); outline-offset: 2px; }
.author { display: block; margin: .8rem 0 .25rem; font-size: .8rem; color: var(--quiet); }
li:first-child .author { margin-top: 0; }
li.next .author { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.words { padding: .65rem .9rem; border: 1px solid var(--line); border-radius: 4px var(--corner) var(--corner) var(--corner); background: var(--paper); white-space: pre-wrap; overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-chars: 18 6 6; }
.advisor .words { border-inline-start: 4px solid var(--accent); border-radius: 4px var(--corner) var(--corner) 4px; }
.user { align-self: flex-end; max-width: 85%; }
.user .author { text-align: end; }
.user .words { width: fit-content; margin-inline-start: auto; border-color: transparent; border-radius: var(--corner) 4px var(--corner) var(--corner); background: var(--own); color: var(--on-own); }
.system { align-self: center; max-width: 100%; margin-block: .6rem; }
.system .words { padding: .2rem .5rem; border: 0; background: none; color: var(--quiet); font-size: .9rem; text-align: center; }
.state { margin-top: .25rem; font-size: .85rem; color: var(--quiet); text-align: end; }
.state button { padding: 0 .6rem; border: 0; background: none; color: var(--main); font-weight: 600; text-decoration: underline; text-underline-offset: .2em; }

.recap, .outcome, .offers { white-space: pre-line; }
dl, dd, .words ul { margin: 0; padding: 0; white-space: normal; }
dl { margin-block: .5rem; }
dl div { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .75rem; border-top: 1px solid var(--line); }
dl div:last-child { border-bottom: 1px solid var(--line); }
dt { flex: 1 1 7.5rem; overflow-wrap: break-word; color: var(--quiet); font-size: .92rem; }
dd { flex: 2 1 6rem; display: flex; align-items: center; justify-content: space-between; min-height: 44px; }
dd button { border: 0; border-radius: 10px; background: none; color: var(--main); font-size: 1.2rem; }
dd button:hover:enabled { background: var(--own); }
dd button:disabled { color: var(--quiet); }
.lead { font-size: 1.05em; }
.part { margin-top: .75rem; font-weight: 650; color: var(--main); }
.outcome ul { padding-inline-start: 1.1rem; list-style: disc; }
.outcome li { max-width: none; margin-top: .25rem; }
.note { margin-top: .75rem; font-size: .9rem; color: var(--quiet); }
.words ul.days { list-style: none; }
.days { margin-bottom: .75rem !important; }
.days li { max-width: none; }
.days div { display: flex; align-items: center; gap: .6rem; margin-top: .35rem; color: var(--quiet); font-size: .92rem; }
.days button { flex: none; padding: .4rem .9rem; border: 1.5px solid var(--main); border-radius: 12px; background: none; color: var(--main); font-weight: 650; font-variant-numeric: tabular-nums; }
.days button:hover:enabled { background: var(--main); color: var(--on-main); }
.days button:disabled { border: 1px dashed var(--line); color: var(--quiet); font-weight: 400; }

.choices { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: .5rem .25rem; }
.choices button { max-width: 100%; padding: .5rem 1rem; border: 1.5px solid var(--main); border-radius: 22px; background: var(--paper); color: var(--main); font-weight: 600; text-align: start; line-height: 1.3; overflow-wrap: anywhere; }
.choices button:hover:enabled { background: var(--main); color: var(--on-main); }
.choices button:disabled { min-height: 0; padding: .2rem .75rem; border: 1px dashed var(--line); background: none; color: var(--quiet); font-size: .88rem; font-weight: 400; cursor: default; }

.typing { display: flex; align-items: center; gap: .5rem; margin-top: .75rem; font-size: .88rem; color: var(--quiet); }
.typing i { display: flex; gap: 4px; }
.typing i::before, .typing i::after, .typing b { content: ""; width: 7px; height: 7px; border-radius: 50%; background: currentColor; animation: breathe 1.2s infinite ease-in-out; }
.typing b { animation-delay: .2s; }
.typing i::after { animation-delay: .4s; }
@keyframes breathe { 0%, 70%, 100% { opacity: .3; } 35% { opacity: 1; } }

.jump { position: absolute; inset-inline: 0; bottom: 100%; margin: 0 auto .6rem; width: fit-content; padding: .3rem 1.1rem; border: 0; border-radius: 22px; background: var(--main); color: var(--on-main); font-size: .92rem; font-weight: 600; box-shadow: 0 2px 8px #0003; }
.foot { position: relative; padding: .6rem .6rem max(.6rem, env(safe-area-inset-bottom)); background: var(--paper); border-top: 1px solid var(--line); }
form { display: flex; align-items: flex-end; gap: .5rem; }
textarea { flex: 1; min-width: 0; min-height: 48px; max-height: 9.5rem; padding: .65rem .9rem; resize: none; border: 1.5px solid var(--quiet); border-radius: 14px; background: var(--paper); line-height: 1.4; overflow-wrap: anywhere; }
textarea::placeholder { color: var(--quiet); opacity: 1; }
textarea:focus-visible { outline-offset: 1px; }
.send { display: grid; place-items: center; width: 48px; height: 48px; padding: 0; flex: none; border: 2px solid transparent; border-radius: 14px; background: var(--main); color: var(--on-main); }
.problem { padding: .3rem .4rem 0; font-size: .9rem; color: var(--accent); }

@media (prefers-reduced-motion: no-preference) {
  .scroll.smooth { scroll-behavior: smooth; }
  li.fresh { animation: arrive .2s ease-out; }
  @keyframes arrive { from { opacity: 0; transform: translateY(6px); } }
}
@media (prefers-reduced-motion: reduce) { .typing i::before, .typing i::after, .typing b { animation: none; } }
@media (max-height: 26rem) { .name p { font-size: .75rem; } .name h2 { font-size: 1rem; } .head { padding-block: 0; } }
@media (forced-colors: active) {
  .launcher, .send, .primary, .jump { border: 2px solid ButtonText; }
  .user .words { border-color: CanvasText; }
  .choices button:disabled { color: GrayText; }
  .languages [aria-pressed="true"] { text-decoration-color: Highlight; }
  .dot { background: Highlight; forced-color-adjust: none; }
  .item[aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
@media print { .launcher, .foot, .head button { display: none; } }
`;
