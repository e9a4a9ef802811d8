import type { AwsApi } from "@/lib/server/moves/aws-api"

/** The API until it was called so many times; from then on every call fails, as when the line is cut. */
export function interrupted(api: AwsApi, calls: number): { api: AwsApi; wasCut: () => boolean } {
  let left = calls
  let cut = false
  const limited = new Proxy(api, {
    get(target, name) {
      const call = Reflect.get(target, name) as (...input: unknown[]) => Promise<unknown>
      return async (...input: unknown[]) => {
        left -= 1
        if (left >= 0) return call.apply(target, input)
        cut = true
        throw new Error("the line was cut")
      }
    },
  })
  return { api: limited, wasCut: () => cut }
}
