import type { SensitivePattern } from './pattern';
import { tokenFinder } from './token-scan';

/** A value of the right shape for an example; made up here, so that no scanner takes the table for a leak. */
const filler = (length: number) => 'a1B2c3D4e5F6g7H8'.repeat(Math.ceil(length / 16)).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(Math.ceil(length / 16)).slice(0, length);

interface Shape {
  name: string;
  /** What a token may begin with. */
  starts: string;
  /** A piece of a regular expression; it stands between boundaries. */
  shape: string;
  /** So much of its own that it may stand inside a word. */
  isLoose?: boolean;
  masks: string;
  not: string;
}

/**
 * Keys that tell by their own shape whose they are. Each shape begins with one of its `starts`, of which the first two
 * signs decide where it is tried at all.
 */
export const tokenShapes: Shape[] = [
  {
    name: 'AWS access key',
    starts: 'AKIA ASIA ABIA ACCA A3T',
    shape: '(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}',
    masks: `AKIA${'Q7'.repeat(8)}`,
    not: 'AKIA and ASIAPACIFIC',
  },
  {
    name: 'AWS session or model key',
    starts: 'ABSK IQoJ FwoG FQoG bedr',
    shape:
      '(?:ABSK[A-Za-z0-9+/]{100,280}|(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)[A-Za-z0-9+/%]{80,4000}|bedrock-api-key-[\\w+/=-]{40,2000})={0,2}',
    masks: `IQoJb3JpZ2lu${filler(120)}`,
    not: 'ABSKILL and bedrock-runtime',
  },
  {
    name: 'GitHub token',
    starts: 'ghp_ gho_ ghu_ ghs_ ghr_ github_pat_',
    shape:
      '(?:ghs_\\d{1,12}_eyJ[\\w-]{6,4000}\\.[\\w-]{6,4000}\\.[\\w-]{6,2000}|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\\w{20,255})',
    masks: `ghp_${filler(36)}`,
    not: 'ghp_short and github_path_to_file',
  },
  {
    name: 'GitLab token',
    starts: 'glpat gldt glrt glptt glft glfeat glsoat glimt glagent glcbt gloas glffct glwt GR1348941',
    shape:
      '(?:gl(?:pat|dt|rtr?|ptt|ft|feat|soat|imt|agent|cbt|oas|ffct|wt)|GR1348941)-?[\\w-]{20,300}(?:\\.[\\w.]{9,16})?',
    masks: `glpat-${filler(20)}`,
    not: 'glpat-none',
  },
  {
    name: 'Slack token',
    starts: 'xox xapp xwfp',
    shape: '(?:xox[a-z](?:\\.xox[a-z])?|xapp|xwfp)-[\\w-]{8,255}',
    masks: `xoxb-${filler(24)}`,
    not: 'xoxo-love and xoxb',
  },
  {
    name: 'Slack, Teams, Discord or Zapier webhook',
    starts: 'https',
    shape:
      'https://(?:hooks\\.slack\\.com/(?:services|workflows|triggers)|[\\w-]{1,60}\\.webhook\\.office\\.com|(?:[\\w-]{1,20}\\.)?discord(?:app)?\\.com/api/webhooks|hooks\\.zapier\\.com/hooks/catch|maker\\.ifttt\\.com/trigger)/[\\w/@+-]{16,300}',
    masks: `https://hooks.slack.com/services/T0${filler(8)}/B0${filler(8)}/${filler(24)}`,
    not: 'https://hooks.slack.com/docs',
  },
  {
    name: 'Stripe key',
    starts: 'sk_ rk_ whsec_ sk-live',
    shape: '(?:[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{16,128})',
    masks: `sk_live_${filler(24)}`,
    not: 'sk_live_ and pk_test',
  },
  {
    name: 'Google key',
    starts: 'AIza ya29. GOCSPX- 1//0 4/0A AQ.',
    shape:
      '(?:AIza[\\w-]{35}|ya29\\.[\\w-]{20,500}|GOCSPX-[\\w-]{20,60}|1//0[\\w-]{38,120}|4/0A[\\w-]{40,120}|AQ\\.A[\\w-]{40,120})',
    masks: `AIza${filler(35)}`,
    not: 'AIzawa',
  },
  {
    name: 'JSON Web Token',
    starts: 'eyJ ewog',
    shape: 'e(?:yJ|wog)[\\w-]{6,8192}\\.[\\w-]{6,8192}(?:\\.[\\w-]{0,8192}){0,3}',
    masks: `eyJ${filler(20)}.eyJ${filler(30)}.${filler(43)}`,
    not: 'eyJlike.me',
  },
  {
    name: 'JSON Web Token or API key in base64',
    starts: 'ZXlK eyJr dG9rO cmVmd',
    shape:
      '(?:ZXlK[\\w+/-]{60,8192}|eyJrIjoi[A-Za-z0-9+/]{60,400}|dG9rO[A-Za-z0-9+/]{40,100}|cmVmdGtuO[A-Za-z0-9]{40,80})={0,3}',
    masks: `ZXlK${filler(80)}`,
    not: 'ZXlKIDE',
  },
  {
    name: 'package registry token',
    starts: 'npm_ pypi- rubygems_ cio oy2 dckr_ CLOJARS_',
    shape:
      '(?:npm_[A-Za-z0-9]{36}|pypi-[\\w-]{50,500}|rubygems_[a-f0-9]{48}|cio[A-Za-z0-9]{32}|oy2[a-z0-9]{43}|dckr_[po]at_[\\w-]{20,80}|CLOJARS_[a-z0-9]{60})',
    masks: `npm_${filler(36)}`,
    not: 'npm_config_registry',
  },
  {
    name: 'SendGrid key',
    starts: 'SG.',
    shape: 'SG\\.[\\w-]{16,32}\\.[\\w-]{30,60}',
    masks: `SG.${filler(22)}.${filler(43)}`,
    not: 'SG.city.example',
  },
  { name: 'Twilio key', starts: 'SK AC', shape: '(?:SK|AC)[0-9a-f]{32}', masks: `SK${hex(32)}`, not: 'SKU0a1b2c3d' },
  {
    name: 'model provider key',
    starts: 'sk- pk-lf gsk_ xai- pplx- nvapi- csk- jina_ tgp_ pcsk_ tvly- lsv2_ apify_ fw_ ls__ voyage- pa-',
    shape:
      '(?:sk-(?:ant-|proj-|svcacct-|or-v1-|admin-|lf-)?(?=[\\w-]{0,80}\\d)[\\w-]{20,255}|pk-lf-[\\w-]{30,60}|gsk_[A-Za-z0-9]{40,80}|xai-[A-Za-z0-9]{60,100}|pplx-[A-Za-z0-9]{32,64}|nvapi-[\\w-]{50,90}|csk-[a-z0-9]{40,60}|jina_\\w{50,80}|tgp_v1_[\\w-]{40,60}|pcsk_\\w{40,90}|tvly-[\\w-]{28,60}|lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}|ls__[a-f0-9]{32}|apify_api_\\w{30,60}|fw_[A-Za-z0-9]{22,40}|pa-[\\w-]{40,50})',
    masks: `sk-proj-${filler(40)}`,
    not: 'sk-learn-is-a-python-library',
  },
  {
    name: 'Hugging Face or Replicate token',
    starts: 'hf_ r8_ api_org_',
    shape: '(?:hf|r8|api_org)_[A-Za-z0-9]{30,64}',
    masks: `hf_${filler(34)}`,
    not: 'hf_hub_download',
  },
  {
    name: 'Atlassian token',
    starts: 'ATATT ATCTT ATBB ATOA ATST',
    shape: '(?:ATATT|ATCTT|ATBB|ATOAT?|ATST)(?=[A-Za-z_=-]{0,40}\\d)[\\w=-]{16,300}',
    masks: `ATATT3x${filler(60)}`,
    not: 'ATATTACK',
  },
  {
    name: 'cloud and hosting token',
    starts:
      'dop_ doo_ dor_ dp. fo1_ flyv1_ flyo1_ fm1 fm2 FlyV1 pul- tskey- LTAI AKID squ_ sqa_ sqp_ tfp_ vercel_ nfp_ nfc_ nfu_ heroku_ HRKU- cfat_ cfut_ cfk_ v1.0- dapi dsapi pscale_ sbp_ sb_secret_ rnd_ sha256~ akab- SCW EAA bkua_ CCIPRJ_ tk-us- ico- pnu_ vault: render_ railway_',
    shape:
      '(?:do[opr]_v1_[a-f0-9]{64}|dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.-]{40,70}|fo1_[\\w-]{40,60}|fly?[vo]1_[\\w=-]{40,500}|fm[12][ar]?_[\\w+/=-]{80,800}|FlyV1 fm\\d_[\\w+/=,-]{40,700}|pul-[a-f0-9]{40}|LTAI[A-Za-z0-9]{16,24}|AKID[A-Za-z0-9]{32}|sq[apu]_[a-zA-Z0-9]{36,44}|tfp_[\\w-]{40,60}|vercel_[\\w]{24,60}|nf[pcu]_[A-Za-z0-9]{36,60}|heroku_[\\w-]{30,60}|HRKU-[\\w-]{30,70}|cf(?:at|ut|k)_[A-Za-z0-9]{40,60}|v1\\.0-[a-f0-9]{24}-[a-f0-9]{100,160}|ds?api[a-f0-9]{32}(?:-\\d)?|pscale_(?:tkn|pw|oauth)_[\\w.=-]{32,64}|sbp_[a-f0-9]{40}|sb_secret_[\\w-]{20,60}|rnd_[A-Za-z0-9]{28,40}|sha256~[\\w-]{43}|akab-[a-z0-9]{16}-[a-z0-9]{16}|SCW[A-Z0-9]{17}|EAA[A-Za-z0-9]{80,250}|bkua_[a-z0-9]{40}|CCIPRJ_\\w{20,80}|tk-us-[\\w-]{48}|ico-[A-Za-z0-9]{32}|pnu_[a-zA-Z0-9]{36})',
    masks: `dop_v1_${hex(64)}`,
    not: 'dop_v1_beta',
  },
  {
    name: 'Tailscale key',
    starts: 'tskey-',
    shape: 'tskey-[a-z]{2,20}-[\\w-]{16,80}',
    isLoose: true,
    masks: `tskey-auth-${filler(12)}-${filler(24)}`,
    not: 'tskey-auth-none',
  },
  {
    name: 'Vault token',
    starts: 'hvs. hvb. hvr. s. b.',
    shape: '(?:hv[sbr]\\.[\\w-]{20,300}|[sb]\\.(?=[A-Za-z]{0,23}\\d)(?=[a-z0-9]{0,23}[A-Z])[A-Za-z0-9]{24})',
    masks: `hvs.${filler(90)}`,
    not: 's.substring and s.AcceptanceTimeoutSeconds',
  },
  {
    name: 'observability token',
    starts:
      'glsa_ glc_ NRAK NRII NRRA NRJS dt0 sntrys_ sntryu_ phc_ phx_ hcaik_ hcxik_ pgar_ pgaw_ rootly_ sgp_ slk_ api- sdk- mob- sse-',
    shape:
      '(?:glsa_\\w{32}_[a-f0-9]{8}|glc_[\\w+/=]{32,400}|NR(?:AK|II|RA|JS)-[\\w-]{19,60}|dt0[a-z]\\d\\d\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}|sntry[su]_[\\w+/=]{40,400}|ph[cx]_\\w{30,60}|hc[ax]ik_\\w{30,80}|pga[rw]_[\\w-]{20,40}|rootly_[a-f0-9]{64}|s(?:gp|lk)_\\w{40,90}|(?:api|sdk|mob|sse)-[a-z0-9]{8}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{12})',
    masks: `glsa_${filler(32)}_${hex(8)}`,
    not: 'NRAK-none and api-gateway',
  },
  {
    name: 'commerce or support token',
    starts:
      'shpat_ shpca_ shppa_ shpss_ sq0 EAAA lin_ figd_ figu_ PMAK- secret_ ntn_ rdme_ pat xkeysib- xsmtpsib- p8e- key- CCIPAT_ FLW rzp_ shippo_ live_ test_ duffel_ EZAK EZTK sm_ CFPAT- sat. access_token$ s-s4t2 AAAA dvc_ pk_ tk_',
    shape:
      '(?:shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|sq0[a-z]{3}-[\\w-]{22,50}|EAAA[\\w-]{56,80}|lin_(?:api|oauth|wh)_[A-Za-z0-9]{32,64}|fig[du]_[\\w-]{30,60}|PMAK-[a-f0-9]{24}-[a-f0-9]{34}|secret_[A-Za-z0-9]{40,50}|ntn_[A-Za-z0-9]{40,50}|rdme_[a-z0-9]{60,80}|pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}|pat-(?:na|eu|ap)\\d-[a-f0-9-]{36}|xkeysib-[a-f0-9]{64}-\\w{16}|xsmtpsib-[a-f0-9]{64}-\\w{16}|p8e-[a-z0-9]{32}|key-[0-9a-f]{32}|CCIPAT_\\w{20,80}|FLW(?:SEC|PUB)K(?:_TEST)?-[\\w-]{20,60}|rzp_(?:live|test)_[A-Za-z0-9]{14,40}|shippo_(?:live|test)_[a-f0-9]{40}|(?:live|test)_(?=[\\w=-]{0,30}\\d)(?!\\w{2,20}[-_]\\w{2,20}[-_])[\\w=-]{40,45}|duffel_(?:live|test)_[\\w=-]{40,50}|EZ[AT]K[A-Za-z0-9]{54}|sm_(?:pat|sat|aat)_[A-Za-z0-9]{16,40}|CFPAT-[\\w-]{40,50}|[ps]at\\.[\\w-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}|access_token\\$(?:production|sandbox)\\$[a-z0-9]{16}\\$[a-f0-9]{32}|s-s4t2(?:ud|af)-[a-f0-9]{64}|AAAA[\\w-]{7}:APA91b[\\w-]{120,200})',
    masks: `shpat_${hex(32)}`,
    not: 'key-value and secret_name',
  },
  {
    // Without a digit only what was written over, as in a test: `AKCxxxxxxxxxx`.
    name: 'Artifactory token',
    starts: 'AKC AP',
    shape: 'A(?:KC|P[2-9A-F])(?=[A-Za-z]{0,80}\\d|[A-Za-z]{0,4}x{7})[A-Za-z0-9]{10,100}',
    masks: `AKCp8${filler(60)}`,
    not: 'APACHESERVER and AKCeptance',
  },
  {
    name: 'key of an encryption tool',
    starts: 'AGE-SECRET-KEY ops_eyJ A3- xprv',
    shape:
      '(?:AGE-SECRET-KEY-1[A-Z0-9]{58}|ops_eyJ[\\w+/=-]{80,2000}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}|xprv[A-Za-z0-9]{100,112})',
    masks: `AGE-SECRET-KEY-1${'Q7'.repeat(29)}`,
    not: 'AGE-SECRET-KEY',
  },
  {
    name: 'Entra refresh token',
    starts: '0. 1.',
    shape: '[01]\\.A[\\w-]{20,100}\\.A[gQ][\\w-]{40,2000}',
    masks: `0.A${filler(40)}.AgAB${filler(90)}`,
    not: '0.5 and 1.A',
  },
  {
    name: 'Salesforce session',
    starts: '00D',
    shape: '00D[A-Za-z0-9]{12,15}(?:!|%21)[\\w.]{40,200}',
    masks: `00D5g000004ABCD!AQEAQ${filler(60)}`,
    not: '00D5g000004ABCD',
  },
  {
    // Base64 of `-----BEGIN` and not of a certificate or a public key.
    name: 'encoded private key',
    starts: 'LS0tLS1CRUdJTi',
    shape: 'LS0tLS1CRUdJTi(?!BDRVJU|BQVUJM)[\\w+/]{20,16384}={0,2}',
    masks: `LS0tLS1CRUdJTi${filler(60)}==`,
    not: `LS0tLS1CRUdJTiBDRVJU${filler(60)}`,
  },
  {
    name: 'SCIM or service token by its prefix',
    starts: 'scim_ svc_ pat_ tok_ token_ secret_ sess_ session_ apikey_ api_key_',
    shape: '(?:scim|svc|pat|tok|token|secret|sess|session|apikey|api_key)_(?=[A-Za-z]{0,40}\\d)[A-Za-z0-9]{12,255}',
    masks: `scim_${hex(16)}`,
    not: 'scim_users_2 and pat_on_the_back1',
  },
];

const findTokens = tokenFinder(tokenShapes);

export const tokenPatterns: SensitivePattern[] = tokenShapes.map(({ name, masks, not }) => ({
  name,
  kind: 'secret',
  find: findTokens,
  example: `it says ${masks} here`,
  masks,
  not: [not],
}));
