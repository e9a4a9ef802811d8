import * as sdk from "@aws-sdk/client-wellarchitected"
import { AWS_INPUTS, type AwsPlace, makeAwsPlace } from "@/lib/server/testing/aws-place"
import type { Caller, Contract } from "@/lib/server/testing/contract"

type Sent = Parameters<Caller["wa"]["send"]>[0]
const commands = sdk as unknown as Record<string, new (input: object) => Sent>

/** Calls an operation by its name, with members as the model calls them. */
export function callByName(wa: Caller["wa"], name: string, input: Record<string, unknown>): Promise<object> {
  const Command = commands[`${name}Command`]
  if (!Command) throw new Error(`no ${name}`)
  const { tagKeys, ...rest } = input
  // SDKs write this one with a capital.
  return wa.send(new Command({ ...rest, ...("tagKeys" in input && { TagKeys: tagKeys }) }))
}

export interface Places {
  owner: Caller
  /** Of another workspace, which shares nothing with the owner's. */
  stranger: Caller
  make(): Promise<AwsPlace>
}

/** An owner with places that every operation can be tried on. */
export async function makePlaces(api: Contract): Promise<Places> {
  const caller = async (name: string) => api.caller(await api.workspace(name), "OWNER")
  const [owner, readers, contributors] = [await caller("Ours"), await caller("Readers"), await caller("Contributors")]
  const stranger = await caller("Strangers")
  return { owner, stranger, make: () => makeAwsPlace(owner, { readers, contributors, other: stranger }) }
}

/** An input that works on this place. */
export function inputFor(name: string, place: AwsPlace): Record<string, unknown> {
  return AWS_INPUTS[name]?.(place) ?? {}
}
