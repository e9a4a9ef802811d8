import { CopyField } from "@/components/ui/copy-field"
import type { MadeAccessKey } from "@/lib/access/access-key"

/** A new key, with a command that tries it. */
export function MadeKeyView({ made }: { made: MadeAccessKey }) {
  const { accessKeyId, secretAccessKey, endpoint } = made
  const variables = `AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey} AWS_REGION=us-east-1`
  return (
    <>
      <CopyField label="Access key ID" value={accessKeyId} />
      <CopyField label="Secret access key" value={secretAccessKey} />
      <CopyField label="Endpoint" value={endpoint} />
      <CopyField
        label="Try it with the AWS CLI"
        value={`${variables} aws wellarchitected list-workloads --endpoint-url ${endpoint}`}
      />
      <CopyField
        label="Or with plain HTTP"
        value={`curl -H 'Authorization: Bearer ${accessKeyId}.${secretAccessKey}' ${endpoint}/lenses`}
      />
    </>
  )
}
