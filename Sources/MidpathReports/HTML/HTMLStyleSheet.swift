/// How the page looks; colours are chosen for a contrast of at least 4.5 in light and dark.
package enum HTMLStyleSheet {
  /// Nothing may be loaded or run; only the style in the page counts.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// Colours are custom properties, so that a larger page can go on with them.
  package static let text: Markup = """
    :root { color-scheme: light dark;
    --page: #ffffff; --text: #1b1f24; --faint: #555d66; --line: #c3c9d0; --block: #f3f5f7;
    --link: #0b57b0; --bad: #a1161d; --badblock: #fdf0f0; --doubt: #7a4b00; --good: #1a6332;
    --error: #a1161d; --warning: #8a5a00; --curve: #0b57b0; }
    @media (prefers-color-scheme: dark) { :root {
    --page: #14171a; --text: #e7eaed; --faint: #a9b1b9; --line: #454c54; --block: #20252a;
    --link: #8ab8f5; --bad: #ff9a96; --badblock: #331a1b; --doubt: #f2c063; --good: #7fd39a;
    --error: #ff8a85; --warning: #f2c063; --curve: #8ab8f5; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 56rem; background: var(--page);
    color: var(--text); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6rem 0 .5rem; }
    h1 { font-size: 1.6rem; margin-top: .5rem; } h2 { font-size: 1.3rem; }
    h3 { font-size: 1.1rem; } h4, h5 { font-size: 1rem; }
    p, ul, ol, dl, figure { margin: .5rem 0; } li { margin: .35rem 0; }
    ul, ol { padding-left: 1.4rem; }
    a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); }
    .skip { position: absolute; left: -100vw; } .skip:focus { position: static; }
    .lead { font-size: 1.1rem; }
    .faint, figcaption, footer { color: var(--faint); }
    .facts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
    .facts dt { color: var(--faint); display: inline; } .facts dt::after { content: ": "; }
    .facts dd { display: inline; margin: 0; }
    article + article { border-top: 3px solid var(--line); margin-top: 2rem; }
    .root, .suspect { border-left: .35rem solid var(--bad); padding-left: 1rem; }
    .suspect { border-left: .35rem dashed var(--doubt); }
    .danger { border: 2px solid var(--bad); background: var(--badblock); padding: .25rem 1rem;
    margin: 1rem 0; }
    .danger h3, .danger h4, .danger h2 { color: var(--bad); margin-top: .5rem; }
    .badge { font-weight: 600; } .badge.cause { color: var(--bad); }
    .badge.suspected, .badge.unknown { color: var(--doubt); } .badge.healthy { color: var(--good); }
    code, pre { font: .875rem/1.5 ui-monospace, Consolas, monospace; }
    pre { background: var(--block); border: 1px solid var(--line); padding: .5rem .75rem;
    margin: .25rem 0; white-space: pre-wrap; unicode-bidi: isolate; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .925rem; overflow-wrap: normal; }
    caption { text-align: left; color: var(--faint); padding: .25rem 0; }
    th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left;
    vertical-align: top; }
    .summary td, .summary th { overflow-wrap: anywhere; }
    .summary .badge { white-space: nowrap; overflow-wrap: normal; }
    .chart { display: block; width: 100%; min-width: 36rem; height: auto; font-size: 13px; }
    .chart text { fill: var(--text); }
    .chart .axis { stroke: var(--line); stroke-width: 1; fill: none; }
    .chart .bar { fill: var(--block); stroke: var(--faint); stroke-width: 1; }
    .chart .passed { fill: var(--good); stroke: none; }
    .chart .failed { stroke: var(--error); stroke-width: 3.5; fill: none; }
    .chart .error { fill: var(--error); }
    .chart .warning { fill: var(--page); stroke: var(--warning); stroke-width: 1.2; }
    .chart .start { fill: var(--text); }
    .chart .curve { fill: none; stroke: var(--curve); stroke-width: 2; }
    .chart .dashed { stroke: var(--faint); stroke-dasharray: 6 4; }
    .chart .dot { fill: var(--curve); }
    details { margin: .5rem 0; } summary { cursor: pointer; color: var(--link); }
    footer { border-top: 1px solid var(--line); margin-top: 2rem; font-size: .875rem; }
    @media print { :root { --page: #fff; --text: #000; --faint: #444; --block: #fff;
    --badblock: #fff; } body { max-width: none; padding: 0; }
    .skip, summary { display: none; }
    .danger details::details-content { content-visibility: visible; block-size: auto; }
    figure, .danger { break-inside: avoid; }
    .chart { min-width: 0; } h1, h2, h3, h4 { break-after: avoid; } }
    """
}
