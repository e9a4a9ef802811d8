import { readFileSync } from "node:fs"

interface Rule {
  condition: string
  risk: string
}

export interface LensQuestion {
  id: string
  title: string
  choices: { id: string; title: string }[]
  riskRules: Rule[]
}

interface LensFile {
  schemaVersion: string
  pillars: { id: string; name: string; questions: LensQuestion[] }[]
}

function read(name: string): LensFile {
  return JSON.parse(readFileSync(new URL(`../lenses/${name}.json`, import.meta.url), "utf8"))
}

/** A lens of 29 questions in six pillars, made from two of ours, as somebody else's file would come. */
export function customLens(name: string) {
  const [serverless, saas] = [read("serverless"), read("saas")]
  let room = 29
  const pillars = serverless.pillars.map((pillar) => {
    const more = saas.pillars.find((other) => other.id === pillar.id)?.questions ?? []
    const questions = [...pillar.questions, ...more].slice(0, 5).slice(0, room)
    room -= questions.length
    return { id: pillar.id, name: pillar.name, questions }
  })
  const lens = { schemaVersion: serverless.schemaVersion, name, description: "Twenty-nine questions", pillars }
  const text = JSON.stringify(lens, (key, value) => (key.startsWith("x-") ? undefined : value), 1)
  return { text, questions: pillars.flatMap((pillar) => pillar.questions) }
}

/** The risk of a selection by JavaScript's own operators: a computation that shares nothing with the product's. */
export function riskByJavaScript({ riskRules }: LensQuestion, selected: readonly string[]): string {
  const isTrue = (condition: string) =>
    condition === "default" ||
    new Function(`return ${condition.replace(/[A-Za-z0-9_]+/g, (id) => String(selected.includes(id)))}`)()
  const rule = riskRules.find((one) => isTrue(one.condition))
  return { HIGH_RISK: "HIGH", MEDIUM_RISK: "MEDIUM", NO_RISK: "NONE" }[rule?.risk ?? "HIGH_RISK"] ?? "HIGH"
}
