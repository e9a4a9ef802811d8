/** How people talk to each other in a session: shown in the lobby and in the preparation pack. Source: product.md, tone. */
export const TONE_RULES = [
  { title: "A conversation, not an audit", text: "We look at the system, never at who built it." },
  { title: "“Not in place yet” is a normal answer", text: "It says where the work is, not that somebody failed." },
  { title: "“Don’t know” is a good answer", text: "The group writes down who finds out." },
  {
    title: "Different views are the point",
    text: "Vote what you see; afterwards we find out why others see it otherwise.",
  },
  { title: "Trade-offs are written down", text: "A risk may be accepted, with a reason and a date to look again." },
] as const
