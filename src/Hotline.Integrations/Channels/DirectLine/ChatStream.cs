using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Hotline.Channels;
using Hotline.Journey;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Keeps one open chat up to date: the backlog first, then every new line, and now and then an empty frame to keep the line open.</summary>
public sealed class ChatStream(IRecord record, RecordEvents events, ActivityTranslation translate, TimeProvider clock)
{
    private static readonly TimeSpan _keepAlive = TimeSpan.FromSeconds(20);

    /// <summary>Runs until the client goes or the service stops.</summary>
    /// <param name="socket">An accepted socket.</param>
    /// <param name="grant">Whose it is.</param>
    /// <param name="after">The last sequence number the client has seen; 0 for none.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RunAsync(WebSocket socket, DirectLineGrant grant, long after, CancellationToken cancellation)
    {
        var address = new ChannelAddress(ChannelAddress.DirectLine, grant.ConversationId);
        var bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // Listening begins before the backlog is read, so that no line falls between the two.
        using var listening = events.OnConversation(address, _ => bell.Writer.TryWrite(true));

        var reading = DrainAsync(socket, stop);
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                after = await SendNewAsync(socket, address, grant, after, stop.Token);
                if (!await RangAsync(bell.Reader, stop.Token))
                {
                    await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, stop.Token);
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client closed its page, or the service is stopping. It reconnects with its watermark.
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task<long> SendNewAsync(WebSocket socket, ChannelAddress address, DirectLineGrant grant, long after, CancellationToken cancellation)
    {
        while (await record.LogAsync(address, after, 100, cancellation) is { Count: > 0 } log)
        {
            after = log[^1].Sequence;
            var set = new ActivitySet(
                [.. log.Select(line => translate.ToActivity(grant.ConversationId, line, grant.UserId))], after.ToString(CultureInfo.InvariantCulture));
            await socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Default.ActivitySet), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }

        return after;
    }

    private async Task<bool> RangAsync(ChannelReader<bool> bell, CancellationToken cancellation)
    {
        using var quiet = new CancellationTokenSource(_keepAlive, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, cancellation);
        try
        {
            await bell.ReadAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    // Clients say nothing on the stream; reading notices that they went.
    private static async Task DrainAsync(WebSocket socket, CancellationTokenSource stop)
    {
        var buffer = new byte[256];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var received = await socket.ReceiveAsync(buffer, stop.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    break;
                }
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // As above.
        }

        await stop.CancelAsync();
    }
}
