import { createRequire } from "node:module"

/** A condition as the `jexl` library holds it; the floor of what evaluates rules. */
export interface JexlCondition {
  evalSync(context: object): unknown
}

const { Jexl } = createRequire(import.meta.url)("jexl") as {
  Jexl: new () => { compile(text: string): JexlCondition }
}
const jexl = new Jexl()

export function compileWithJexl(condition: string): JexlCondition {
  return jexl.compile(condition)
}
