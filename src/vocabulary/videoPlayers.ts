/** Where the videos of articles come from: the address of the player, up to what tells one video from another. */
export interface VideoPlayer {
  readonly address: string;
  readonly meaning: string;
  /** What stands for the rest. */
  readonly placeholder: string;
}

/** The usual ones first. */
export const videoPlayers: readonly VideoPlayer[] = [
  { address: 'https://www.youtube.com/embed/', meaning: 'A video on YouTube', placeholder: 'id' },
  { address: 'https://learn-video.azurefd.net/vod/player?id=', meaning: 'A video on Learn', placeholder: 'id' },
  {
    address: 'https://www.microsoft.com/en-us/videoplayer/embed/',
    meaning: 'A video on microsoft.com',
    placeholder: 'id',
  },
];
