extension PathDrawing {
  /// How the classes of a drawing look, in colours that the page names: `--page`, `--text`,
  /// `--faint`, `--line`, `--block`, `--link`, `--bad`, `--badblock`, as the HTML report does.
  package static let rules: Markup = """
    .path-graph { max-width: 100%; height: auto; font: 13px Arial, Helvetica, sans-serif; }
    .path-graph text { fill: var(--text); text-anchor: middle; }
    .path-graph .box { fill: var(--page); stroke: var(--faint); }
    .path-graph .question .box { fill: var(--block); }
    .path-graph .cause .box { fill: var(--badblock); stroke: var(--bad); }
    .path-graph .bar { fill: var(--bad); }
    .path-graph .end .box { stroke-dasharray: 4 3; }
    .path-graph .edge { fill: none; stroke: var(--faint); stroke-width: 1.2; }
    .path-graph .arrow { fill: var(--faint); }
    .path-graph .unknown .edge { stroke-dasharray: 5 4; }
    .path-graph .unknown text { fill: var(--faint); font-style: italic; }
    .path-graph .walked .edge { stroke: var(--link); stroke-width: 4; }
    .path-graph .walked .arrow { fill: var(--link); stroke: var(--link); stroke-width: 3; }
    .path-graph .walked .box { stroke: var(--link); stroke-width: 3; }
    .path-graph .pill { fill: var(--page); stroke: var(--link); stroke-width: 2; }
    .path-graph .walked text { font-style: normal; fill: var(--text); }
    .path-graph a:hover text, .path-graph a:focus text { text-decoration: underline; }

    """

  /// The colours of a file of its own, as in the HTML report.
  static let colours: Markup = """

    svg { color-scheme: light dark; background: var(--page);
    --page: #ffffff; --text: #1b1f24; --faint: #555d66; --block: #f3f5f7; --link: #0b57b0;
    --bad: #a1161d; --badblock: #fdf0f0; }
    @media (prefers-color-scheme: dark) { svg { --page: #14171a; --text: #e7eaed;
    --faint: #a9b1b9; --block: #20252a; --link: #8ab8f5; --bad: #ff9a96; --badblock: #331a1b; } }

    """
}
