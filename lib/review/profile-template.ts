/**
 * What a profile asks about the business. Each choice names the pillars it puts first and, narrower, words that a
 * question's id or title has when it matters for this choice: they fit the framework's questions and those of any lens.
 */
export interface ProfileChoice {
  id: string
  title: string
  description: string
  /** Every question of these pillars comes first. */
  pillars?: readonly string[]
  /** Beginnings of words, in lower case. */
  words?: readonly string[]
}

export interface ProfileQuestion {
  id: string
  title: string
  description: string
  /** How many choices an answer has. */
  min: number
  max: number
  choices: readonly ProfileChoice[]
}

export const PROFILE_TEMPLATE = { name: "Business context", changedOn: "2026-11-01" } as const

export const PROFILE_QUESTIONS: readonly ProfileQuestion[] = [
  {
    id: "aims",
    title: "What should the workload do for the business in the year ahead?",
    description: "Pick what would be missed most. Three at most: what is first everywhere is first nowhere.",
    min: 1,
    max: 3,
    choices: [
      {
        id: "stay_up",
        title: "Be there when it is needed",
        description: "People notice and complain when it is down.",
        pillars: ["reliability"],
      },
      {
        id: "keep_safe",
        title: "Keep data and access safe",
        description: "A leak would cost more than a bad quarter.",
        pillars: ["security"],
      },
      {
        id: "cost_less",
        title: "Cost less to run",
        description: "Somebody has asked what the money is spent on.",
        pillars: ["costOptimization"],
      },
      {
        id: "be_quick",
        title: "Answer faster",
        description: "Waiting times lose customers or working hours.",
        pillars: ["performance"],
      },
      {
        id: "change_faster",
        title: "Change faster and with less fear",
        description: "Releases are rare, large or followed by a bad night.",
        pillars: ["operationalExcellence"],
      },
      {
        id: "waste_less",
        title: "Use less energy and hardware",
        description: "There is a goal for emissions or the footprint.",
        pillars: ["sustainability"],
      },
      {
        id: "grow",
        title: "Carry much more load",
        description: "New markets, many more users, or peaks that nobody has seen yet.",
        words: ["scal", "demand", "limit", "quota", "capacity", "compute", "traffic", "adapt", "network"],
      },
    ],
  },
  {
    id: "stage",
    title: "Where does the workload stand?",
    description: "The stage decides which questions can still change something.",
    min: 1,
    max: 1,
    choices: [
      {
        id: "on_paper",
        title: "On paper",
        description: "The design can be changed with an eraser.",
        words: ["architect", "design", "topology", "classif", "region", "select", "identit", "permission"],
      },
      {
        id: "before_launch",
        title: "About to go live",
        description: "The first real users come within weeks.",
        words: ["ready", "deploy", "test", "recover", "incident", "event", "back"],
      },
      {
        id: "live",
        title: "Live",
        description: "People depend on it today.",
        words: ["observ", "monitor", "evolve", "health", "usage", "alert"],
      },
      {
        id: "moving",
        title: "Moving house",
        description: "It goes to another platform, provider or team.",
        words: ["transit", "transfer", "back", "topology", "pricing", "ownership", "priorit"],
      },
      {
        id: "leaving",
        title: "On its way out",
        description: "It will be replaced or switched off.",
        words: ["decom", "unneeded", "retention", "cost_", "govern"],
      },
    ],
  },
  {
    id: "trouble",
    title: "What has hurt lately?",
    description: "The last twelve months. Leave it empty when nothing comes to mind.",
    min: 0,
    max: 3,
    choices: [
      {
        id: "outages",
        title: "Outages",
        description: "It was down or unusable for a while.",
        words: ["fail", "fault", "recover", "resilien", "back", "withstand", "mitigat"],
      },
      {
        id: "slowness",
        title: "Slowness",
        description: "It worked, but nobody wanted to wait for it.",
        words: ["perform", "latency", "compute", "cach", "network", "data-management"],
      },
      {
        id: "incidents",
        title: "A security incident or a near miss",
        description: "Somebody saw or could have seen what they should not.",
        words: ["incident", "detect", "permission", "identit", "protect", "suspicious"],
      },
      {
        id: "bills",
        title: "A bill that surprised",
        description: "The costs were known only afterwards.",
        words: ["spend", "spent", "usage", "financ", "bill", "pric", "budget"],
      },
      {
        id: "releases",
        title: "Releases that went wrong",
        description: "A change was rolled back, or should have been.",
        words: ["deploy", "integ", "change", "release"],
      },
      {
        id: "surprises",
        title: "Problems that customers told us about",
        description: "The team was not the first to know.",
        words: ["observ", "monitor", "notice", "health", "alert"],
      },
    ],
  },
  {
    id: "data",
    title: "How sensitive is what it holds?",
    description: "The most sensitive kind counts.",
    min: 1,
    max: 1,
    choices: [
      { id: "public", title: "Anybody may see it", description: "Published content, open data." },
      {
        id: "internal",
        title: "Meant for the inside",
        description: "Awkward when it leaks, no more.",
        words: ["permission", "identit"],
      },
      {
        id: "personal",
        title: "About people",
        description: "Customers, patients, staff.",
        words: ["data", "classif", "protect", "permission", "identit", "incident"],
      },
      {
        id: "regulated",
        title: "Under rules of its own",
        description: "Payments, health, or a contract with audits.",
        pillars: ["security"],
      },
    ],
  },
  {
    id: "reach",
    title: "Who notices when it fails?",
    description: "Within the first hour.",
    min: 1,
    max: 1,
    choices: [
      { id: "nobody", title: "Nobody", description: "It can wait until tomorrow." },
      {
        id: "colleagues",
        title: "Colleagues",
        description: "Work stops, but not the business.",
        words: ["event", "respon", "support"],
      },
      {
        id: "customers",
        title: "Customers",
        description: "Orders, calls or trust are lost.",
        words: ["fail", "fault", "recover", "event", "monitor", "deploy"],
      },
      {
        id: "everybody",
        title: "The public or an authority",
        description: "Safety, supply or the law is concerned.",
        pillars: ["reliability"],
        words: ["incident", "event", "back"],
      },
    ],
  },
]
