/** Amazon resource names as the AWS tool writes them. Source: aws-api.md, ARN formats. */

/** Our only region: ARNs need one that matches the API's patterns. */
export const REGION = "us-east-1"

export function workloadArn(accountId: string, workloadId: string): string {
  return `arn:aws:wellarchitected:${REGION}:${accountId}:workload/${workloadId}`
}

/** Built-in lenses carry the official form, custom ones the owner's account. */
export function lensArn(lens: { id: string; alias: string | null }, ownerAccountId: string | null): string {
  if (lens.alias !== null) return `arn:aws:wellarchitected::aws:lens/${lens.alias}`
  return `arn:aws:wellarchitected:${REGION}:${ownerAccountId ?? ""}:lens/${lens.id}`
}

/** How our URLs and the API's LensAlias name a lens: the alias of a built-in one, else the id. */
export function lensKey(lens: { id: string; alias: string | null }): string {
  return lens.alias ?? lens.id
}

/** The alias or id in a lens ARN; anything else is returned as it is. */
export function lensIdFrom(aliasOrArn: string): string {
  const match = /^arn:aws[-a-z]*:wellarchitected:[^:]*:[^:]*:lens\/(.+)$/.exec(aliasOrArn)
  return match?.[1] ?? aliasOrArn
}

export function profileArn(accountId: string, profileId: string): string {
  return `arn:aws:wellarchitected:${REGION}:${accountId}:profile/${profileId}`
}

export function templateArn(accountId: string, templateId: string): string {
  return `arn:aws:wellarchitected:${REGION}:${accountId}:review-template/${templateId}`
}

/** The id in an ARN of this kind; anything else is returned as it is. */
export function idFromArn(kind: "workload" | "profile" | "review-template", arn: string): string {
  const match = /^arn:aws[-a-z]*:wellarchitected:[^:]*:[^:]*:([a-z-]+)\/(.+)$/.exec(arn)
  return match?.[1] === kind ? (match[2] ?? arn) : arn
}
