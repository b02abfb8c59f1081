import { matching, type SensitivePattern } from './pattern';

/** A value of the right shape for an example; made up here, so that no scanner takes the table for a leak. */
const filler = (length: number) => 'a1B2c3D4e5F6g7H8'.repeat(Math.ceil(length / 16)).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(Math.ceil(length / 16)).slice(0, length);

interface Shape {
  name: string;
  /** A piece of a regular expression; it stands between boundaries. */
  shape: string;
  masks: string;
  not: string;
}

/** Keys that tell by their own shape whose they are. */
export const tokenShapes: Shape[] = [
  {
    name: 'AWS access key',
    shape: '(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}',
    masks: `AKIA${'Q7'.repeat(8)}`,
    not: 'AKIA and ASIAPACIFIC',
  },
  {
    name: 'GitHub token',
    shape: '(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\\w{20,255})',
    masks: `ghp_${filler(36)}`,
    not: 'ghp_short and github_path_to_file',
  },
  {
    name: 'GitLab token',
    shape: '(?:gl(?:pat|dt|rt|ptt|ft|soat|imt|agent|cbt)|GR1348941)-?[\\w-]{20,64}',
    masks: `glpat-${filler(20)}`,
    not: 'glpat-none',
  },
  {
    name: 'Slack token',
    shape: '(?:xox[a-z]|xapp)-[\\w-]{8,255}',
    masks: `xoxb-${filler(24)}`,
    not: 'xoxo-love and xoxb',
  },
  {
    name: 'Slack or Teams webhook',
    shape:
      'https://(?:hooks\\.slack\\.com/(?:services|workflows|triggers)|[\\w-]{1,60}\\.webhook\\.office\\.com|discord(?:app)?\\.com/api/webhooks)/[\\w/@+-]{20,300}',
    masks: `https://hooks.slack.com/services/T0${filler(8)}/B0${filler(8)}/${filler(24)}`,
    not: 'https://hooks.slack.com/docs',
  },
  {
    name: 'Stripe key',
    shape: '(?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{16,128})',
    masks: `sk_live_${filler(24)}`,
    not: 'sk_live_ and pk_test',
  },
  {
    name: 'Google key',
    shape: '(?:AIza[\\w-]{35}|ya29\\.[\\w-]{20,500}|GOCSPX-[\\w-]{20,60})',
    masks: `AIza${filler(35)}`,
    not: 'AIzawa',
  },
  {
    name: 'JSON Web Token',
    shape: 'eyJ[\\w-]{6,8192}\\.[\\w-]{6,8192}(?:\\.[\\w-]{0,8192}){0,3}',
    masks: `eyJ${filler(20)}.eyJ${filler(30)}.${filler(43)}`,
    not: 'eyJlike.me',
  },
  {
    name: 'npm or PyPI token',
    shape: '(?:npm_[A-Za-z0-9]{36}|pypi-[\\w-]{50,500}|rubygems_[a-f0-9]{48})',
    masks: `npm_${filler(36)}`,
    not: 'npm_config_registry',
  },
  {
    name: 'SendGrid key',
    shape: 'SG\\.[\\w-]{16,32}\\.[\\w-]{30,60}',
    masks: `SG.${filler(22)}.${filler(43)}`,
    not: 'SG.city.example',
  },
  { name: 'Twilio key', shape: '(?:SK|AC)[0-9a-f]{32}', masks: `SK${hex(32)}`, not: 'SKU0a1b2c3d' },
  {
    name: 'model provider key',
    shape: 'sk-(?:ant-|proj-|svcacct-|or-v1-|admin-)?(?=[\\w-]{0,80}\\d)[\\w-]{20,255}',
    masks: `sk-proj-${filler(40)}`,
    not: 'sk-learn-is-a-python-library',
  },
  {
    name: 'Hugging Face or Replicate token',
    shape: '(?:hf|r8|api_org)_[A-Za-z0-9]{30,64}',
    masks: `hf_${filler(34)}`,
    not: 'hf_hub_download',
  },
  {
    name: 'Atlassian token',
    shape: '(?:ATATT|ATCTT|ATBB)[\\w=-]{16,300}',
    masks: `ATATT3x${filler(60)}`,
    not: 'ATATTACK',
  },
  { name: 'Azure signature', shape: '[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}', masks: `abc8Q~${filler(34)}`, not: 'abc8Q~' },
  {
    name: 'cloud and hosting token',
    shape:
      '(?:do[opr]_v1_[a-f0-9]{64}|dp\\.(?:pt|st|ct|sa)\\.[\\w.-]{40,60}|fly?[vo]1_[\\w=-]{40,500}|FlyV1 fm\\d_[\\w+/=,-]{40,700}|pul-[a-f0-9]{40}|tskey-[a-z]{2,20}-[\\w-]{16,80}|LTAI[A-Za-z0-9]{16,24}|sq[apu]_[a-zA-Z0-9]{36,44}|tfp_[\\w-]{40,60}|vercel_[\\w]{24,60}|nfp_[A-Za-z0-9]{36,60}|heroku_[\\w-]{30,60}|HRKU-[\\w-]{30,70}|[\\w]{14}\\.atlasv1\\.[\\w=-]{60,70})',
    masks: `dop_v1_${hex(64)}`,
    not: 'dop_v1_beta',
  },
  {
    name: 'Vault token',
    shape: '(?:hv[sbr]\\.[\\w-]{20,300}|[sb]\\.[A-Za-z0-9]{24})',
    masks: `hvs.${filler(90)}`,
    not: 's.substring',
  },
  {
    name: 'observability token',
    shape:
      '(?:glsa_\\w{32}_[a-f0-9]{8}|glc_[\\w+/=]{32,400}|NR(?:AK|II|RA|JS)-[\\w-]{19,60}|dt0[a-z]\\d\\d\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}|sntry[su]_[\\w+/=]{40,400}|phc_\\w{30,60})',
    masks: `glsa_${filler(32)}_${hex(8)}`,
    not: 'NRAK-none',
  },
  {
    name: 'commerce or support token',
    shape:
      '(?:shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|sq0[a-z]{3}-[\\w-]{22,50}|EAAA[\\w-]{56,80}|lin_(?:api|oauth)_[A-Za-z0-9]{32,64}|figd_[\\w-]{30,60}|PMAK-[a-f0-9]{24}-[a-f0-9]{34}|secret_[A-Za-z0-9]{40,50}|ntn_[A-Za-z0-9]{40,50}|rdme_[a-z0-9]{60,80}|pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}|xkeysib-[a-f0-9]{64}-\\w{16}|p8e-[a-z0-9]{32}|\\d{8,10}:AA[\\w-]{32,34}|key-[0-9a-f]{32}|CCIPAT_\\w{20,80})',
    masks: `shpat_${hex(32)}`,
    not: 'key-value and secret_name',
  },
  {
    name: 'key of an encryption tool',
    shape:
      '(?:AGE-SECRET-KEY-1[A-Z0-9]{58}|ops_eyJ[\\w+/=-]{80,2000}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3})',
    masks: `AGE-SECRET-KEY-1${'Q7'.repeat(29)}`,
    not: 'AGE-SECRET-KEY',
  },
  {
    name: 'Salesforce session',
    shape: '00D[A-Za-z0-9]{12,15}![\\w.]{40,200}',
    masks: `00D5g000004ABCD!AQEAQ${filler(60)}`,
    not: '00D5g000004ABCD',
  },
  {
    // Base64 of `-----BEGIN` and not of a certificate or a public key.
    name: 'encoded private key',
    shape: 'LS0tLS1CRUdJTi(?!BDRVJU|BQVUJM)[\\w+/]{20,16384}={0,2}',
    masks: `LS0tLS1CRUdJTi${filler(60)}==`,
    not: `LS0tLS1CRUdJTiBDRVJU${filler(60)}`,
  },
  {
    name: 'SCIM or service token by its prefix',
    shape: '(?:scim|svc|pat|tok|token|secret|sess|session|apikey|api_key)_(?=[A-Za-z]{0,40}\\d)[A-Za-z0-9]{12,255}',
    masks: `scim_${hex(16)}`,
    not: 'scim_users_2 and pat_on_the_back1',
  },
];

/** No letter or digit, but for those of an escape: `%20`, `\\n`. */
const before = '(?<![A-Za-z0-9](?<!%[0-9A-Fa-f]{2}|\\\\[nrt]))';

export const tokenPatterns: SensitivePattern[] = tokenShapes.map(({ name, shape, masks, not }) => ({
  name,
  kind: 'secret',
  find: matching(new RegExp(`${before}${shape}(?![A-Za-z0-9])`, 'g')),
  example: `it says ${masks} here`,
  masks,
  not: [not],
}));
