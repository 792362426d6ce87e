using System.Net.Http.Headers;
using System.Text;
using Hotline.BrowserTests;
using SkiaSharp;

namespace Hotline.IntegrationTests.DirectLine;

public sealed class DirectLineUploadTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>, IDisposable
{
    private const int TenMebibytes = 10 * 1024 * 1024;

    private readonly DirectLineClient _client = new(service);

    [Fact]
    public async Task A_bare_file_becomes_a_message_with_an_attachment()
    {
        var (id, token, _) = await _client.BeginAsync();

        var (status, body) = await _client.PostAsync($"/conversations/{id}/upload?userId=me", token, File(Photo(), "image/jpeg"));

        Assert.Equal(200, status);
        var (activities, _) = await _client.ReadAsync(id, token);
        var echo = Assert.Single(activities, activity => activity.Text("id") == body.Text("id"));
        Assert.Equal("image/jpeg", echo.GetProperty("attachments")[0].Text("contentType"));
    }

    [Fact]
    public async Task Words_and_files_come_together_in_one_form()
    {
        var (id, token, _) = await _client.BeginAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"type":"message","text":"消防通道被锁了","channelData":{"clientActivityID":"with-photo"}}""", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity" },
            { File(Photo(), "image/jpeg"), "file", "现场.jpg" },
            { File(Photo(), "image/jpeg"), "file", "现场2.jpg" },
        };

        var (status, body) = await _client.PostAsync($"/conversations/{id}/upload?userId=me", token, form);

        Assert.Equal(200, status);
        var (activities, _) = await _client.ReadAsync(id, token);
        var echo = Assert.Single(activities, activity => activity.Text("id") == body.Text("id"));
        Assert.Equal("消防通道被锁了", echo.Text("text"));
        Assert.Equal("with-photo", echo.GetProperty("channelData").Text("clientActivityID"));
        Assert.Equal(["现场.jpg", "现场2.jpg"], echo.GetProperty("attachments").EnumerateArray().Select(file => file.Text("name")));
    }

    [Theory]
    [InlineData(TenMebibytes, 200)]
    [InlineData(TenMebibytes + 1, 413)]
    public async Task Ten_mebibytes_are_taken_and_one_byte_more_is_not(int length, int expected)
    {
        var (id, token, _) = await _client.BeginAsync();
        var pdf = new byte[length];
        "%PDF-1.7"u8.CopyTo(pdf);

        var (status, _) = await _client.PostAsync($"/conversations/{id}/upload?userId=me", token, File(pdf, "application/pdf"));

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("MZ a program that says it is a photo", "image/jpeg")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml")]
    [InlineData("#!/bin/sh", "application/octet-stream")]
    public async Task A_file_is_what_its_bytes_prove_not_what_it_says(string content, string claimed)
    {
        var (id, token, _) = await _client.BeginAsync();

        var (status, body) = await _client.PostAsync($"/conversations/{id}/upload?userId=me", token, File(Encoding.UTF8.GetBytes(content), claimed));

        Assert.Equal(415, status);
        Assert.Contains("JPEG", body.GetProperty("error").Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_ends_too_early_is_refused_and_leaves_the_conversation_usable()
    {
        var (id, token, _) = await _client.BeginAsync();
        var broken = new ByteArrayContent(Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nhalf"));
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        var (status, _) = await _client.PostAsync($"/conversations/{id}/upload?userId=me", token, broken);

        Assert.Equal(400, status);
        await _client.SayAsync(id, token, "消防通道被锁了");
    }

    public void Dispose() => _client.Dispose();

    private static ByteArrayContent File(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(64, 48);
        bitmap.Erase(SKColors.Orange);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }
}
