import { SCHEMA_VERSION } from "../limits"
import { combinationRule } from "./combination-rule"
import { BLANK_LENS } from "./structure"

/** Something to start a lens from. */
export interface Starter {
  key: string
  title: string
  description: string
  /** The JSON of a lens of that name; it can be published as it is, except the blank one. */
  make: (name: string) => string
}

type Practice = readonly [title: string, improvement: string]

function choicesOf(id: string, practices: readonly Practice[]) {
  const listed = practices.map(([title, displayText], index) => ({
    ...{ id: `${id}_${index + 1}`, title, improvementPlan: { displayText } },
  }))
  return [...listed, { id: `${id}_no`, title: "None of these" }]
}

/** Every practice: no risk; at least `medium` of them: medium; else high. */
function question(id: string, title: string, description: string, medium: number, practices: readonly Practice[]) {
  const ids = practices.map((_, index) => `${id}_${index + 1}`)
  return {
    ...{ id, title, description },
    choices: choicesOf(id, practices),
    riskRules: [
      { condition: ids.join(" && "), risk: "NO_RISK" },
      { condition: combinationRule(ids, medium), risk: "MEDIUM_RISK" },
      { condition: "default", risk: "HIGH_RISK" },
    ],
  }
}

function lens(
  name: string,
  description: string,
  pillars: { id: string; name: string; questions: unknown[] }[],
): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, name, description, pillars }, null, 2)}\n`
}

export const STARTERS: readonly Starter[] = [
  {
    key: "blank",
    title: "Blank",
    description: "Nothing but a name. Add pillars and questions yourself.",
    make: (name) => `${JSON.stringify({ ...JSON.parse(BLANK_LENS), name }, null, 2)}\n`,
  },
  {
    key: "checklist",
    title: "Checklist before going live",
    description: "One pillar with two questions: all done is no risk, most of it is medium.",
    make: (name) =>
      lens(name, "What has to be in place before this goes live.", [
        {
          id: "readiness",
          name: "Readiness",
          questions: [
            question("operate", "Can the team run it from the first day?", "Trouble comes early and at night.", 2, [
              ["Somebody is on call and knows it", "Agree on a rota and try the alarm once, with everybody on it."],
              ["Dashboards and alarms exist", "Show the three numbers that users feel and alarm on each."],
              ["A runbook covers the likely failures", "Write down the first ten minutes of the five likely failures."],
            ]),
            question("recover", "Can a bad release be taken back?", "The quickest repair is the version before.", 1, [
              ["A release can be undone in minutes", "Practise taking a release back, and time it."],
              ["Backups were restored at least once", "Restore the newest backup into an empty place and read it."],
            ]),
          ],
        },
      ]),
  },
  {
    key: "ladder",
    title: "Maturity ladder",
    description: "Practices as steps that build on each other; the step reached decides the risk.",
    make: (name) =>
      lens(name, "Where we stand on the way from by hand to by itself.", [
        {
          id: "maturity",
          name: "Maturity",
          questions: [
            {
              ...{ id: "deployment", title: "How do changes reach production?" },
              description: "Tick every step that is reached.",
              choices: choicesOf("deployment", [
                ["The steps are written down", "Write down what the last person did, step by step."],
                ["A script does the steps", "Turn the written steps into a script that everybody uses."],
                [
                  "A pipeline runs the script with tests",
                  "Run the script after each merge, and stop it when a test fails.",
                ],
              ]),
              riskRules: [
                { condition: "deployment_1 && deployment_2 && deployment_3", risk: "NO_RISK" },
                { condition: "deployment_1 && deployment_2", risk: "MEDIUM_RISK" },
                { condition: "default", risk: "HIGH_RISK" },
              ],
            },
          ],
        },
      ]),
  },
  {
    key: "pillars",
    title: "Six pillars",
    description: "The six pillars of the framework, each with one question to rewrite for your subject.",
    make: (name) =>
      lens(name, "The six pillars, asked of one subject.", [
        ...SIX.map(([id, pillar, title, ...practices]) => ({
          ...{ id, name: pillar },
          questions: [question(`${id}_1`, title, "", 1, practices)],
        })),
      ]),
  },
]

const SIX: readonly (readonly [string, string, string, Practice, Practice])[] = [
  [
    ...(["operationalExcellence", "Operational excellence", "How do you notice that something is wrong?"] as const),
    ["What users feel is measured", "Measure success and waiting time where the user is."],
    ["Alarms reach somebody who can act", "Send each alarm to the team that can do something about it."],
  ],
  [
    ...(["security", "Security", "How is access kept to those who need it?"] as const),
    ["Every right is given to a role, not a person", "Group rights by task and give people the roles they need."],
    ["Rights that are not used are taken back", "Look through unused rights every quarter and remove them."],
  ],
  [
    ...(["reliability", "Reliability", "How does it go on when a part fails?"] as const),
    ["No single part takes everything down", "Draw what depends on what and double what stands alone."],
    ["Failures are practised", "Switch a part off on purpose, at a good time, and watch."],
  ],
  [
    ...(["performance", "Performance efficiency", "How do you know that it is fast enough?"] as const),
    ["There is a number that it must meet", "Agree with users on a waiting time and write it down."],
    ["It is tested under load before releases", "Run a load test with the numbers of the busiest day."],
  ],
  [
    ...(["costOptimization", "Cost optimization", "How do you know what it costs and why?"] as const),
    ["Costs are seen by the team that causes them", "Tag everything and send each team its own numbers."],
    ["What nobody uses is switched off", "List what had no traffic for a month and remove it."],
  ],
  [
    ...(["sustainability", "Sustainability", "How do you keep what it uses small?"] as const),
    ["Capacity follows demand", "Scale with load and stop test systems at night."],
    ["Data has an end", "Give every kind of data a day on which it is deleted."],
  ],
]
