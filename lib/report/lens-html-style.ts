/** The printable page's own style sheet: the colours of the light theme, a reading column, no page that ends with a heading. */
export const LENS_HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; background: #fbfaf7; color: #1b1f24;
  font: 15px/1.5 Inter, ui-sans-serif, system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.2; border-top: 3px solid #a97a1f; padding-top: 1rem; }
h2 { font-size: 1.35rem; border-bottom: 2px solid #a97a1f; padding-bottom: 0.25rem; margin-top: 3rem; }
h3 { font-size: 1.05rem; margin: 2.25rem 0 0.5rem; }
h4 { font-size: 0.95rem; margin: 1.5rem 0 0.25rem; }
h3 span, h4 span { color: #1f4e79; margin-right: 0.25rem; }
p, ul, ol { margin: 0.5rem 0; }
ul, ol { padding-left: 1.35rem; }
a { color: #1f4e79; }
.muted { color: #565f6b; }
.label { font-weight: 600; }
.practice { border-left: 2px solid #d9d4c9; padding-left: 0.9rem; }
.links { font-size: 0.87rem; }
nav ul { list-style: none; padding-left: 0; columns: 1; }
nav h3 { margin: 1rem 0 0.25rem; }
@page { margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; background: #fff; font-size: 9.5pt; }
  .pillar { break-before: page; }
  h2, h3, h4, .label { break-after: avoid; }
  li, h4 + p { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .links a::after { content: " <" attr(href) ">"; color: #565f6b; }
}
`
